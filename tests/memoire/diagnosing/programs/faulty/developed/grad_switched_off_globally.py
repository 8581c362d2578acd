# line 6: no-grad/forms/#by-a-flag
import torch
from torch import nn

def evaluate(model, x, y):
    torch.set_grad_enabled(False)
    return (model(x) - y).abs().mean().item()

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, y = torch.randn(10, 3), torch.randn(10, 1)
print("before", evaluate(model, x, y))
for epoch in range(2):
    loss = (model(x) - y).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
