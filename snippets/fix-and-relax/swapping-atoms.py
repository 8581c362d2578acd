import torch

torch.set_default_dtype(torch.float64)
i, j = torch.triu_indices(9, 9, offset=1)
surface = torch.stack([1.1 * torch.arange(5), torch.zeros(5)], dim=1)
adatoms = torch.tensor([[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]])
groups = {"adatoms": adatoms, "surface": surface}


def energy():
    x = torch.cat([surface, adatoms])
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    return 4 * (s**2 - s).sum()


# en: hold every group but one, relax that one, report the forces on both
# zh: 固定其余各组，只让一组弛豫，然后报告两组各自受到的力
def relax(name):
    # essential
    for other, group in groups.items():
        group.requires_grad_(other == name)
    for _ in range(100):
        energy().backward()
        with torch.no_grad():
            groups[name] -= 0.005 * groups[name].grad
        groups[name].grad = None
    # end
    e = energy().item()
    every = [group.requires_grad_() for group in groups.values()]
    forces = [f.abs().max().item() for f in torch.autograd.grad(energy(), every)]
    print(f"{name} {e:9.3f}  force on adatoms {forces[0]:.3f}, surface {forces[1]:.3f}")
    return e, forces


print(f"start   {energy():9.3f}")
turns = [relax(name) for _ in range(3) for name in groups]
energies = [e for e, _ in turns]
falling = all(later < e for e, later in zip(energies, energies[1:]))
assert falling  # claim: fr-each-swap-lowers-the-energy
assert turns[0][1][0] < 0.1 < turns[0][1][1]  # claim: fr-other-group-feels-the-change

torch.set_default_dtype(torch.float32)
