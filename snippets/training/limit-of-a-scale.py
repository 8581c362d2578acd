import math

import torch

limit = math.log(100)

# essential
inside = torch.tensor(5.0, requires_grad=True)
inside.clamp(max=limit).exp().backward()

outside = torch.tensor(5.0, requires_grad=True)
outside.exp().backward()
with torch.no_grad():
    outside.clamp_(max=limit)
# end
print("limit in the forward pass, gradient:", inside.grad.item())
print("limit under no_grad, gradient      :", round(outside.grad.item(), 1))
print("limit under no_grad, scale after it:", round(outside.exp().item(), 1))
assert inside.grad.item() == 0.0  # claim: scale-limit-inside
assert outside.grad.item() > 0  # claim: scale-limit-outside
assert round(outside.exp().item(), 1) == 100.0  # claim: scale-limit-holds
