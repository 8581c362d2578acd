import torch

torch.set_default_dtype(torch.float64)
i, j = torch.triu_indices(9, 9, offset=1)
surface = torch.stack([1.1 * torch.arange(5), torch.zeros(5)], dim=1)
start = torch.tensor([[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]])


# essential
def evaluate(adatoms, energies):
    adatoms.grad = None
    x = torch.cat([surface, adatoms])
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    energy = 4 * (s**2 - s).sum()
    energy.backward()
    energies.append(energy.item())
    return energy


# end
# en: the whole loop is under no_grad; step() turns recording on for the closure
# zh: 整个循环都在 no_grad 里；step() 会为闭包打开记录
@torch.no_grad()
def relax(make, steps):
    adatoms, energies = start.clone().requires_grad_(), []
    optimizer = make([adatoms])
    for _ in range(steps):
        _ = optimizer.step(lambda: evaluate(adatoms, energies))
    close = next(n for n, e in enumerate(energies) if e < min(energies) + 1e-3)
    name = type(optimizer).__name__
    print(
        f"{name:5} energy {energies[-1]:.3f}, nearly reached after {close} evaluations"
    )
    return energies[-1], close


sgd = relax(lambda p: torch.optim.SGD(p, lr=0.005), 300)
lbfgs = relax(lambda p: torch.optim.LBFGS(p, line_search_fn="strong_wolfe"), 5)
assert sgd[0] < -14.7  # claim: fr-closure-is-recorded
assert abs(lbfgs[0] - sgd[0]) < 1e-3  # claim: fr-lbfgs-finds-the-same
assert lbfgs[1] < sgd[1]  # claim: fr-lbfgs-takes-fewer

torch.set_default_dtype(torch.float32)
