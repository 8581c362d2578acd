import torch
from torch import nn

data = torch.randn(64, 4, generator=torch.Generator().manual_seed(0))


def train(with_spread, stop):
    _ = torch.manual_seed(1)
    encoder = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(encoder.parameters(), lr=0.5)
    for _ in range(100):
        # essential
        z1, z2 = (encoder(data + 0.3 * torch.randn(64, 4)) for _ in range(2))
        loss = (z1 - stop(z2)).square().mean()
        if with_spread:
            loss = loss + sum((1 - z.std(0)).relu().mean() for z in (z1, z2))
        # end
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return encoder(data).std(0).mean().item()


plain = train(False, lambda z: z)
spread = train(True, lambda z: z)
print(f"spread of the outputs: {plain:.2f} | with the extra term: {spread:.2f}")
assert plain < 0.1  # claim: det-both-sides-alone-collapse
assert spread > 0.9  # claim: det-spread-term-keeps
z = torch.tensor([3.0, 1.0], requires_grad=True)
(pull,) = torch.autograd.grad((z[0] - z[1]).square(), z)
print("gradient of (z[0] - z[1]) ** 2:", pull.tolist())
assert pull[0] == -pull[1]  # claim: det-both-sides-pulled
