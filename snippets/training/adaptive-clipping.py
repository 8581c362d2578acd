import torch
from torch import nn


# essential
@torch.no_grad()
def clip_to_weights(parameters, ratio, eps=1e-3):
    for p in parameters:
        if p.grad is None:
            continue
        limit = ratio * p.norm().clamp(min=eps)
        norm = p.grad.norm()
        if norm > limit:
            p.grad *= limit / norm


# end
def parameter(values, grad):
    p = nn.Parameter(torch.tensor(values))
    p.grad = torch.tensor(grad)
    return p


body = parameter([3.0, 4.0], [6.0, 8.0])
bias = parameter([0.0], [2.0])
head = parameter([3.0, 4.0], [6.0, 8.0])
# essential
clip_to_weights([body, bias], ratio=0.1)
# end
for name, p in {"body": body, "bias": bias, "head": head}.items():
    print(f"{name}: norm of weight {p.norm():.0f}, of gradient {p.grad.norm():.4f}")
assert torch.allclose(body.grad, torch.tensor([0.3, 0.4]))  # claim: agc-ratio
assert head.grad.norm() == 10  # claim: agc-head
assert abs(bias.grad.item() - 1e-4) < 1e-9  # claim: agc-zero-weight
