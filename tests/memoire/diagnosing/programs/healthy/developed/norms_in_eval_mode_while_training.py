import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(5, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 1))
bn = model[1]
opt = torch.optim.SGD(model.parameters(), lr=0.05)
for epoch in range(3):
    model.train()
    bn.eval()
    for _ in range(3):
        x = torch.randn(16, 5)
        loss = (model(x) - x[:, :1]).square().mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
    model.eval()
    with torch.no_grad():
        print(model(torch.randn(4, 5)).mean())
    image = torch.randn(1, 5, requires_grad=True)
    image_opt = torch.optim.Adam([image], lr=0.1)
    for _ in range(3):
        image_opt.zero_grad()
        model(image).sum().backward()
        image_opt.step()
    opt.zero_grad()
