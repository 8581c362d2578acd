# line 11: no-grad/memory-and-speed/#total-loss
import torch
from torch import nn
torch.manual_seed(0)
model = nn.Linear(4, 1); opt = torch.optim.SGD(model.parameters(), lr=0.1)
def validate(batches):
    model.eval()
    total = torch.zeros(1)
    for x in batches:
        loss = model(x).pow(2).mean()
        total = total + loss
    model.train()
    return total / len(batches)
for e in range(2):
    x = torch.randn(3, 4)
    opt.zero_grad(); model(x).pow(2).mean().backward(); opt.step()
    print(validate(torch.randn(4, 3, 4)))
