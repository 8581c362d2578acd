import torch
from torch import nn


def norms(zero, steps=3):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
    for layer in zero(model):
        for p in layer.parameters():
            nn.init.zeros_(p)
    first, last = model[0].weight, model[2].weight
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    result = []
    for _ in range(steps):
        optimizer.zero_grad()
        ((model(torch.ones(1, 2)) - 1) ** 2).sum().backward()
        pair = first.grad.norm(), last.grad.norm()
        result.append(tuple(round(norm.item(), 2) for norm in pair))
        optimizer.step()
    return result


# essential
one = norms(lambda model: [model[2]])
all_layers = norms(lambda model: [model[0], model[2]])
print("gradient norms of (first, last) layer in three steps")
print("last layer of zeros :", one)
print("both layers of zeros:", all_layers)

g = torch.zeros(3)
print("g = 0, g / g.norm():", g / g.norm())
print("g = 0, normalize(g):", nn.functional.normalize(g, dim=0))
# end

assert one[0][0] == 0 and one[0][1] > 0  # claim: zero-init-first-step
assert one[1][0] > 0  # claim: zero-init-second-step
assert all(pair == (0, 0) for pair in all_layers)  # claim: zero-init-both
assert (g / g.norm()).isnan().all()  # claim: zero-norm-nan
assert not nn.functional.normalize(g, dim=0).any()  # claim: zero-norm-eps
