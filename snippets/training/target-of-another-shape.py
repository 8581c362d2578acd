import warnings

import torch
import torch.nn.functional as F

target = torch.tensor([0.0, 3.0, 6.0])
x = torch.zeros(3, 1, requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    F.mse_loss(x, target).backward()

print("warning:", str(caught[0].message)[:81])
print("gradient, input (3, 1), target (3):", x.grad.flatten().tolist())

y = torch.zeros(3, 1, requires_grad=True)
F.mse_loss(y.squeeze(1), target).backward()
print("gradient, input squeezed to (3):   ", y.grad.flatten().tolist())

assert "different to the input size" in str(caught[0].message)
towards_mean = 2 * (x - target.mean()) / 3
assert torch.allclose(x.grad, towards_mean)  # claim: tr-loss-shape-same-gradient
assert torch.allclose(y.grad[:, 0], -2 * target / 3)  # claim: tr-loss-shape-squeezed
