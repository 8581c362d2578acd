import torch

g = torch.tensor(2.0, requires_grad=True)
w = torch.tensor(3.0)


def score(fake):
    return (w * fake).square()


# essential
fake = g * 1
(slope,) = torch.autograd.grad(score(fake), fake, create_graph=True)
slope.square().backward()
print("w frozen: slope", slope.item(), "| gradient of g", g.grad.item())
# end
assert g.grad == 1296 and w.grad is None  # claim: penalty-frozen-input
# essential
try:
    torch.autograd.grad(score(g * 1), w, create_graph=True)
except RuntimeError as error:
    refused = str(error)
print("gradient for the frozen w:", refused)
# end
assert "does not require grad" in refused  # claim: penalty-frozen-weight
