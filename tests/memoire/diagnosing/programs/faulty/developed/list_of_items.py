# line 10: detach/numpy-and-item/#ways
import torch
from torch import nn
torch.manual_seed(0)
model = nn.Linear(4, 1)
opt = torch.optim.Adam(model.parameters(), lr=0.01)
def compute_loss(model, xs):
    losses = []
    for x in xs:
        losses.append(model(x).pow(2).mean().item())
    return torch.tensor(losses).mean()
for epoch in range(3):
    opt.zero_grad()
    loss = compute_loss(model, torch.randn(3, 5, 4))
    loss.requires_grad = True
    loss.backward()
    opt.step()
