import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, update_bn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 1))
swa = AveragedModel(model)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
loader = [torch.randn(8, 3) for _ in range(4)]
for epoch in range(3):
    for x in loader:
        opt.zero_grad()
        (model(x) - x.sum(1, keepdim=True)).pow(2).mean().backward()
        opt.step()
    swa.update_parameters(model)
update_bn(loader, swa)
swa.eval()
with torch.no_grad():
    print(swa(torch.zeros(1, 3)).item())
