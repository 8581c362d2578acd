import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(8, 4)
first, branch, last = nn.Linear(4, 4), nn.Linear(4, 4), nn.Linear(4, 1)


def gradient(way):
    _ = branch.requires_grad_(way != "frozen")
    # essential
    h = first(x).tanh()
    with torch.set_grad_enabled(way != "no_grad"):
        detour = branch(h)
    loss = last(h + detour).square().mean()
    return torch.autograd.grad(loss, first.weight)[0]


# end
trained, frozen, unrecorded = map(gradient, ("trained", "frozen", "no_grad"))
same = torch.allclose(unrecorded, trained)
print("frozen  branch, gradient of first unchanged:", torch.equal(frozen, trained))
print("no_grad branch, first has a gradient       :", unrecorded.any().item())
print("no_grad branch, gradient of first unchanged:", same)
assert torch.equal(frozen, trained)  # claim: tr-frozen-branch-keeps-the-gradient
assert unrecorded.any()
assert not same  # claim: tr-no-grad-branch-changes-it
