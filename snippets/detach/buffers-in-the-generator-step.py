import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

_ = torch.manual_seed(0)
middles = {
    "BatchNorm": nn.BatchNorm1d(16),
    "spectral_norm": spectral_norm(nn.Linear(16, 16)),
    "Linear": nn.Linear(16, 16),
}


def generator_step(middle):
    critic = nn.Sequential(nn.Linear(2, 16), middle, nn.Linear(16, 1))
    generator = nn.Linear(2, 2)
    optimizer = torch.optim.SGD(generator.parameters(), lr=0.1)
    weights = [p.detach().clone() for p in critic.parameters()]
    buffers = [b.clone() for b in critic.buffers()]
    # essential
    (-critic(generator(torch.randn(8, 2))).mean()).backward()
    optimizer.step()
    moved = not all(map(torch.equal, weights, critic.parameters()))
    return moved, not all(map(torch.equal, buffers, critic.buffers()))


# end
found = {name: generator_step(middle) for name, middle in middles.items()}
for name, (weights, buffers) in found.items():
    print(f"{name:13} weights changed: {weights!s:6} buffers changed: {buffers}")

weights, buffers = zip(*found.values())
assert not any(weights)  # claim: det-gan-g-step-keeps-d-weights
assert buffers == (True, True, False)  # claim: det-gan-g-step-moves-d-buffers
