import torch


def passes(gradient):
    p = torch.ones(2, requires_grad=True)
    p.grad = torch.tensor(gradient)
    norm = torch.nn.utils.get_total_norm([p.grad])
    return norm.item(), bool(norm > 0)


nan = float("nan")
rows = {name: passes(g) for name, g in {"zero": [0.0, 0.0], "nan": [nan, 1.0]}.items()}
for name, (norm, positive) in rows.items():
    print(f"{name}: norm {norm}, norm > 0: {positive}")

assert rows["zero"] == (0, False)  # claim: tr-norm-zero-fails-the-check
assert not rows["nan"][1]  # claim: tr-norm-nan-fails-the-check
