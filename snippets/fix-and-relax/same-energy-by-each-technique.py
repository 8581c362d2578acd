import torch

torch.set_default_dtype(torch.float64)
i, j = torch.triu_indices(9, 9, offset=1)
places = [[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]]
start = torch.tensor([[1.1 * n, 0.0] for n in range(5)] + places)
free = torch.tensor([False] * 5 + [True] * 4)[:, None]


def energy(x, i=i, j=j):
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    return 4 * (s**2 - s).sum()


def under_no_grad(x, pairs):
    with torch.no_grad():
        constant = energy(x, i[pairs], j[pairs])
    return energy(x, i[~pairs], j[~pairs]) + constant


# essential
techniques = {
    "mask on the gradient": energy,
    "detach and recombine": lambda x: energy(torch.where(free, x, x.detach())),
    "two tensors, one free": lambda x: energy(torch.cat([start[:5], x[5:]])),
    "no_grad: fixed pairs": lambda x: under_no_grad(x, j < 5),
    "no_grad: mixed pairs": lambda x: under_no_grad(x, (i < 5) & (j >= 5)),
}
# end
print(f"{'':21} {'energy':>9} {'force left':>11}")
rest = []
for name, technique in techniques.items():
    x = start.clone().requires_grad_()
    for _ in range(200):
        (gradient,) = torch.autograd.grad(technique(x), x)
        with torch.no_grad():
            x -= 0.005 * gradient * free
    force = (torch.autograd.grad(energy(x), x)[0] * free).abs().max()
    rest.append(round(energy(x).item(), 3))
    print(f"{name:21} {rest[-1]:9.3f} {force:11.3f}")

assert len(set(rest[:4])) == 1  # claim: fr-atoms-same-energy
assert rest[4] > rest[0] + 1  # claim: fr-atoms-cut-misses-it

torch.set_default_dtype(torch.float32)
