# line 13: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(10, 10), nn.GELU(), nn.Linear(10, 1))
optimizer = torch.optim.AdamW(model.parameters())
loss_fn = nn.L1Loss()

def train_one_batch(x, y):
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    optimizer.step()
    loss.backward()
    return loss.item()

history = []
for i in range(8):
    history.append(train_one_batch(torch.randn(4, 10), torch.randn(4, 1)))
print(history)
