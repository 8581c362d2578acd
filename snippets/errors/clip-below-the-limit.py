import torch


def clipped(values):
    p = torch.zeros(2, requires_grad=True)
    p.grad = torch.tensor(values)
    _ = torch.nn.utils.clip_grad_norm_([p], 1.0)
    return p.grad


below, at, above = (clipped(v) for v in ([0.25, 0.5], [0.6, 0.8], [3.0, 4.0]))
print("norm 0.56, limit 1:", below.tolist())
print("norm 1.00, limit 1:", [round(g, 7) for g in at.tolist()])
print("norm 5.00, limit 1:", [round(g, 7) for g in above.tolist()])

assert below.tolist() == [0.25, 0.5]  # claim: clip-below-exact
assert 0 < 0.6 - at[0].item() < 1e-5  # claim: clip-at-the-limit
assert 0 < 0.6 - above[0].item() < 1e-5
