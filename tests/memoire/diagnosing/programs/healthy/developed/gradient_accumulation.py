import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 2)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
accum = 4
micro = [(torch.randn(4, 8), torch.randint(2, (4,))) for _ in range(12)]
opt.zero_grad()
for i, (x, y) in enumerate(micro):
    loss = nn.functional.cross_entropy(model(x), y) / accum
    loss.backward()
    if (i + 1) % accum == 0:
        opt.step()
        opt.zero_grad()
