import torch
from torch import nn

torch.manual_seed(0)
layers = nn.ModuleList([nn.Linear(3, 3)] * 4)
critics = nn.ModuleList([nn.Linear(3, 1) for _ in range(2)])
weights = [0.5] * 2
optimizer = torch.optim.SGD([*layers.parameters(), *critics.parameters()], lr=0.1)
for _ in range(4):
    x, y = torch.randn(8, 3), torch.randn(8, 1)
    for layer in layers:
        x = layer(x).relu()
    loss = sum(weight * nn.functional.mse_loss(critic(x), y) for weight, critic in zip(weights, critics))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
