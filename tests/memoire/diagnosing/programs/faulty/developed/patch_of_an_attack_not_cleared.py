# line 13: training/hand-written-sgd/#clearing
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(5, 3)
model.requires_grad_(False)


def attack(x, y, steps=4):
    noise = torch.zeros_like(x, requires_grad=True)
    for _ in range(steps):
        nn.functional.cross_entropy(model(x + noise), y).backward()
        direction = noise.grad.sign()
        noise.data += 0.05 * direction
        noise.data.clamp_(-0.1, 0.1)
    return noise.detach()


attack(torch.randn(6, 5), torch.randint(3, (6,)))
