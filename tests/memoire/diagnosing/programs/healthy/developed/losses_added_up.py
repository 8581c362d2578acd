import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 2)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    tasks = [(torch.randn(8, 4), torch.randn(8, 2)) for _ in range(3)]
    opt.zero_grad()
    total = 0.0
    for x, y in tasks:
        loss = (model(x) - y).pow(2).mean()
        total = total + loss
    total.backward()
    opt.step()
    best = None
    for x, y in tasks:
        loss = (model(x) - y).pow(2).mean()
        if best is None or loss < best:
            best = loss
    opt.zero_grad()
    best.backward()
    opt.step()
    h = torch.zeros(8, 4)
    for x, y in tasks:
        h = torch.tanh(nn.functional.pad(model(x + h), (0, 2)))
        loss = h.pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    opt.zero_grad()
    for x, y in tasks:
        loss = (model(x) - y).pow(2).mean()
        loss.backward()
    opt.step()
    for x, y in tasks:
        loss = (model(x) - y).pow(2).mean()
        print(loss.item())
