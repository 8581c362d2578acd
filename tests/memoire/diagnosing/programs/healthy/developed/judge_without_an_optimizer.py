import torch
from torch import nn

torch.manual_seed(0)
reward_model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
fitting = torch.optim.Adam(reward_model.parameters())
for step in range(3):
    loss = (reward_model(torch.randn(8, 2)) - 1).square().mean()
    fitting.zero_grad()
    loss.backward()
    fitting.step()
del fitting
critic, actor = nn.Linear(2, 1), nn.Linear(3, 2)
optimizer = torch.optim.Adam(actor.parameters())
for step in range(3):
    action = actor(torch.randn(8, 3))
    loss = -critic(action).mean() - reward_model(action).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
