import copy

import torch

_ = torch.manual_seed(0)
online = torch.nn.Linear(3, 1)
frozen = copy.deepcopy(online).requires_grad_(False)
now, later = torch.randn(8, 3), torch.randn(8, 3)


def run(label, target):
    online.zero_grad()
    (online(now) - target()).square().mean().backward()
    print(f"{label:26}", [round(v, 3) for v in online.weight.grad[0].tolist()])
    return online.weight.grad


# essential
def under_no_grad():
    with torch.no_grad():
        return 1 + 0.9 * online(later)


leaky = run("online net", lambda: 1 + 0.9 * online(later))
constant = run("online net under no_grad", under_no_grad)
cut = run("online net, detach()", lambda: 1 + 0.9 * online(later).detach())
copied = run("frozen copy", lambda: 1 + 0.9 * frozen(later))
# end
assert not torch.allclose(leaky, constant)  # claim: tr-leaky-target-changes-gradient
assert torch.equal(constant, cut)  # claim: tr-target-by-detach-or-no-grad
assert torch.equal(constant, copied)  # claim: tr-frozen-target-is-a-constant
