import torch


def clipped(values, clip=torch.nn.utils.clip_grad_norm_):
    p = torch.zeros(2, requires_grad=True)
    p.grad = torch.tensor(values)
    _ = clip([p], 1.0)
    return p.grad


below, at, above = (clipped(v) for v in ([0.25, 0.5], [0.6, 0.8], [3.0, 4.0]))
by_value = clipped([0.25, 4.0], torch.nn.utils.clip_grad_value_)
print("norm 0.56, limit 1:", below.tolist())
print("norm 1.00, limit 1:", [round(g, 7) for g in at.tolist()])
print("norm 5.00, limit 1:", [round(g, 7) for g in above.tolist()])
print("(0.25, 4) by value:", by_value.tolist())

assert below.tolist() == [0.25, 0.5]  # claim: clip-below-exact
assert 0 < 0.6 - at[0].item() < 1e-5  # claim: clip-at-the-limit
assert 0 < 0.6 - above[0].item() < 1e-5
assert by_value.tolist() == [0.25, 1]  # claim: clip-by-value
