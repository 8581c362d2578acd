import copy
import torch
from torch import nn

_ = torch.manual_seed(0)
x, y = torch.randn(64, 4) + 3, torch.randn(64, 1)
start = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU())


def drift(label, in_eval, block):
    # essential
    body, head = copy.deepcopy(start).requires_grad_(False), nn.Linear(8, 1)
    body.train(not in_eval)
    optimizer = torch.optim.SGD(head.parameters(), lr=0.01)
    for _ in range(20):
        with torch.set_grad_enabled(not block):
            features = body(x)
        ((head(features) - y) ** 2).mean().backward()
        optimizer.step()
        optimizer.zero_grad()
    # end
    body.eval()
    change = (body(x) - start.eval()(x)).abs().max().item()
    print(f"{label:24} output of the body changed by {change:.3f}")
    return change


flag = drift("flag off", in_eval=False, block=False)
block = drift("flag off, under no_grad", in_eval=False, block=True)
evaluating = drift("flag off, in eval()", in_eval=True, block=False)
assert flag > 0.1 and block > 0.1  # claim: fr-statistics-drift-in-a-frozen-body
assert evaluating == 0  # claim: fr-eval-holds-the-statistics
