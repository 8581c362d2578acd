import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(3):
    weights = {name: p + 0.01 * torch.randn_like(p) for name, p in model.named_parameters()}
    before = [p.detach().clone() for p in model.parameters()]
    loss = torch.func.functional_call(model, weights, (torch.randn(4, 3),)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(sum((a - b).norm().item() for a, b in zip(before, model.parameters())))
