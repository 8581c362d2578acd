import torch

w = torch.ones((), requires_grad=True)


def gradient(total):
    w.grad = None
    total.backward()
    return w.grad.item()


# essential
weight = 0.0
energy, forces = w**2, torch.sqrt(w - 1)
print("forces:", forces.item(), "| total:", (energy + weight * forces).item())
rows = {
    "with weight * forces": gradient(energy + weight * forces),
    "left out if weight is 0": gradient(w**2 + (weight * forces if weight else 0.0)),
}
# end
for name, grad in rows.items():
    print(f"gradient of w, {name}:", grad)

product, condition = rows.values()
assert (energy + weight * forces).item() == 1.0  # claim: loss-zero-weight-finite
assert product != product  # claim: loss-zero-weight-nan
assert condition == 2.0  # claim: loss-zero-weight-left-out
