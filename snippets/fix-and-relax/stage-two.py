import copy
import torch
from torch import nn

_ = torch.manual_seed(0)
x, y = torch.randn(64, 4), torch.randn(64, 1)
start_body, start_head = nn.Linear(4, 8), nn.Linear(8, 1)


def body_moves(block_in_forward, add_to_optimizer):
    body, head = copy.deepcopy(start_body), copy.deepcopy(start_head)
    # essential
    optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
    body.requires_grad_(False)
    # en: stage two begins here
    # zh: 第二阶段从这里开始
    body.requires_grad_(True)
    if add_to_optimizer:
        optimizer.add_param_group({"params": body.parameters()})
    with torch.set_grad_enabled(not block_in_forward):
        features = body(x).tanh()
    ((head(features) - y) ** 2).mean().backward()
    optimizer.step()
    # end
    return not torch.equal(body.weight, start_body.weight)


print("flag on again                         body moves:", body_moves(False, False))
print("flag on again, body in the optimizer  body moves:", body_moves(False, True))
print("the same, but no_grad in forward      body moves:", body_moves(True, True))
assert not body_moves(False, False)  # claim: fr-optimizer-must-be-told
assert body_moves(False, True)  # claim: fr-flag-and-optimizer-suffice
assert not body_moves(True, True)  # claim: fr-block-ignores-the-flag
