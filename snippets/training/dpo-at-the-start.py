import copy

import torch
from torch import nn
from torch.nn.functional import logsigmoid

x = torch.ones(1, 5)
chosen, rejected = 0, 3


def first_step(dropout=False, attached=False):
    _ = torch.manual_seed(0)
    policy = nn.Sequential(nn.Linear(5, 8), nn.Dropout(0.5), nn.Linear(8, 4))
    reference = copy.deepcopy(policy).requires_grad_(False)
    if attached:
        reference = policy
    for model in (policy, reference):
        model.train(dropout)
    # essential
    logp, base = (model(x).log_softmax(1)[0] for model in (policy, reference))
    margin = logp[chosen] - base[chosen] - (logp[rejected] - base[rejected])
    loss = -logsigmoid(0.1 * margin)
    # end
    loss.backward()
    return loss.item(), margin.item(), policy[0].weight.grad.norm().item()


runs = {
    "reference frozen": first_step(),
    "with dropout": first_step(dropout=True),
    "reference not detached": first_step(attached=True),
}
for name, (loss, margin, norm) in runs.items():
    print(f"{name:23} loss {loss:.4f}  margin {margin:7.4f}  gradient {norm:.4f}")

loss, margin, norm = runs["reference frozen"]
assert abs(loss - 0.6931) < 1e-4 and margin == 0  # claim: tr-dpo-starts-at-log-2
assert norm > 0.01  # claim: tr-dpo-gradient-not-zero
assert abs(runs["with dropout"][1]) > 0.01  # claim: tr-dpo-dropout-margin
assert runs["reference not detached"][2] == 0  # claim: tr-dpo-attached-is-dead
