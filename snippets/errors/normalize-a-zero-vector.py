import torch
from torch.nn.functional import normalize

data = torch.tensor([[0.0, 0.0], [3.0, 4.0]])


def selected(x):
    y, keep = torch.zeros_like(x), x.detach().norm(dim=1) > 0
    y[keep] = normalize(x[keep], dim=1)
    return y


# essential
ways = {
    "normalize": lambda x: normalize(x, dim=1),
    "normalize, eps=1e-3": lambda x: normalize(x, dim=1, eps=1e-3),
    "rsqrt, then a limit": lambda x: (
        x * x.square().sum(1, keepdim=True).rsqrt().clamp(max=1e12)
    ),
    "a limit, then rsqrt": lambda x: (
        x * x.square().sum(1, keepdim=True).clamp(min=1e-6).rsqrt()
    ),
    "where": lambda x: torch.where(
        x.norm(dim=1, keepdim=True) > 0, normalize(x, dim=1), 0
    ),
    "rows selected first": selected,
}
# end
values, zero, other = {}, {}, {}
for name, way in ways.items():
    x = data.clone().requires_grad_()
    y = way(x)
    y[:, 0].sum().backward()
    values[name], zero[name] = y.detach(), x.grad[0, 0].item()
    other[name] = x.grad[1]
    print(f"{name:20} slope at the zero row: {zero[name]:g}")

same = [torch.allclose(v, values["normalize"]) for v in values.values()]
assert all(same)  # claim: nanf-zero-row-values
rows = [torch.allclose(g, other["normalize"]) for g in other.values()]
assert all(rows)  # claim: nanf-zero-row-others
assert 0.9e12 < zero["normalize"] < 1.1e12  # claim: nanf-zero-row-huge
assert 999 < zero["normalize, eps=1e-3"] < 1001  # claim: nanf-zero-row-eps
assert zero["rsqrt, then a limit"] != zero["rsqrt, then a limit"]  # claim: nanf-rsqrt
assert 999 < zero["a limit, then rsqrt"] < 1001  # claim: nanf-rsqrt-limited
assert zero["where"] == zero["rows selected first"] == 0  # claim: nanf-zero-row-zero

half = {}
for name in ("where", "rows selected first"):
    x = data.half().requires_grad_()
    ways[name](x)[:, 0].sum().backward()
    half[name] = x.grad[0, 0].item()
    print(f"{name:20} in float16: {half[name]:g}")

assert half["where"] != half["where"]  # claim: nanf-zero-row-half
assert half["rows selected first"] == 0  # claim: nanf-zero-row-half-selected
