import torch
from torch import nn

def freeze_bn(module):
    if isinstance(module, nn.modules.batchnorm._BatchNorm):
        module.eval()

torch.manual_seed(0)
model = nn.Sequential(nn.Conv1d(1, 4, 3), nn.BatchNorm1d(4), nn.ReLU(), nn.Flatten(), nn.LazyLinear(2))
model(torch.randn(2, 1, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=1e-2, momentum=0.9)
for epoch in range(2):
    model.train()
    model.apply(freeze_bn)
    for _ in range(2):
        x, y = torch.randn(6, 1, 10), torch.randint(2, (6,))
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
