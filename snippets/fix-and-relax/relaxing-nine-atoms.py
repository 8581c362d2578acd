import torch

torch.set_default_dtype(torch.float64)
i, j = torch.triu_indices(9, 9, offset=1)
mixed = (i < 5) & (j >= 5)
surface = torch.stack([1.1 * torch.arange(5), torch.zeros(5)], dim=1)
start = torch.tensor([[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]])


def pairs(adatoms):
    x = torch.cat([surface, adatoms])
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    return 4 * (s**2 - s)


def relax(cut):
    adatoms, energies = start.clone().requires_grad_(), []
    # essential
    for _ in range(120):
        e = pairs(adatoms).sum()
        if cut:
            # en: the pairs of a fixed and a free atom are computed under no_grad
            # zh: 一个原子固定、另一个原子放开的原子对，放在 no_grad 里计算
            with torch.no_grad():
                constant = pairs(adatoms)[mixed].sum()
            e = pairs(adatoms)[~mixed].sum() + constant
        energies.append(e.item())
        (gradient,) = torch.autograd.grad(e, adatoms)
        with torch.no_grad():
            adatoms -= 0.005 * gradient
    # end
    return energies


held, cut = relax(cut=False), relax(cut=True)
print("step held cut")
for step in range(0, 120, 2):
    print(f"{step} {held[step]:.4f} {cut[step]:.4f}")

assert sorted(held, reverse=True) == held  # claim: fr-relaxing-lowers-the-energy
assert cut[-1] > held[-1] + 1  # claim: fr-cut-stays-higher

torch.set_default_dtype(torch.float32)
