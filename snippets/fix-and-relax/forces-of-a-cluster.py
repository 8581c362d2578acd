import torch

torch.set_default_dtype(torch.float64)
i, j = torch.triu_indices(9, 9, offset=1)


# en: Lennard-Jones in reduced units: the sum over all pairs of 4 (r^-12 - r^-6)
# zh: 约化单位下的 Lennard-Jones 势：对所有原子对求和 4 (r^-12 - r^-6)
def energy(x):
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    return 4 * (s**2 - s).sum()


surface = torch.stack([1.1 * torch.arange(5), torch.zeros(5)], dim=1)
adatoms = torch.tensor([[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]])

# essential
# en: the surface is held by its flag, which is False; the four atoms above it are free
# zh: 表面原子的标志为 False，因而固定；上方四个原子（adatoms）放开
_ = adatoms.requires_grad_()
e = energy(torch.cat([surface, adatoms]))
e.backward()
forces = -adatoms.grad
# end
print(f"energy {e.item():.4f}")
for n, (fx, fy) in enumerate(forces.tolist()):
    print(f"adatom {n}: force {fx:+8.4f} {fy:+8.4f}")


# en: the slope of the energy, measured by moving each coordinate a little
# zh: 把每个坐标挪动一点点，量出能量的斜率
def slope(n, axis, h=1e-5):
    step = torch.zeros(4, 2)
    step[n, axis] = h
    with torch.no_grad():
        up = energy(torch.cat([surface, adatoms + step]))
        down = energy(torch.cat([surface, adatoms - step]))
    return (up - down).item() / (2 * h)


measured = torch.tensor([[slope(n, axis) for axis in (0, 1)] for n in range(4)])
agree = torch.allclose(-measured, forces, atol=1e-5)
print("forces agree with measured slopes:", agree)
assert agree  # claim: fr-force-is-minus-gradient
assert surface.grad is None  # claim: fr-surface-gets-no-force

torch.set_default_dtype(torch.float32)
