import torch

torch.set_default_dtype(torch.float64)
i, j = torch.triu_indices(9, 9, offset=1)
surface = torch.stack([1.1 * torch.arange(5), torch.zeros(5)], dim=1)
before = torch.tensor([[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]])


def energy(adatoms):
    x = torch.cat([surface, adatoms])
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    return 4 * (s**2 - s).sum()


# essential
held, after = surface.clone(), before.clone().requires_grad_()
for _ in range(300):
    (gradient,) = torch.autograd.grad(energy(after), after)
    with torch.no_grad():
        after -= 0.005 * gradient

# end
groups = {"fixed": surface, "before": before, "after": after.detach()}
print("x y group")
for name, atoms in groups.items():
    for x, y in atoms.tolist():
        print(f"{x:.3f} {y:.3f} {name}")

assert torch.equal(surface, held)  # claim: fr-surface-has-not-moved
assert gradient.abs().max() < 1e-6  # claim: fr-forces-vanish
assert energy(after) < energy(before) - 5  # claim: fr-relaxed-lies-lower

torch.set_default_dtype(torch.float32)
