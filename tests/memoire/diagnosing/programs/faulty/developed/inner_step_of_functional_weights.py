# line 16: training/second-derivatives/#through-an-update
import torch
from torch import nn
from torch.func import functional_call

torch.manual_seed(0)
model, rates = nn.Linear(4, 1), nn.ParameterDict({"weight": torch.full((1, 4), 0.1), "bias": torch.full((1,), 0.1)})
mask = nn.Sequential(nn.Linear(4, 4), nn.Sigmoid())
optimizer = torch.optim.Adam([*model.parameters(), *rates.parameters(), *mask.parameters()], lr=1e-3)
for step in range(4):
    x = torch.randn(8, 4)
    y = x.sum(1, keepdim=True)
    fast = dict(model.named_parameters())
    for inner in range(2):
        loss = nn.functional.mse_loss(functional_call(model, fast, (x * mask(x),)), y)
        grads = torch.autograd.grad(loss, list(fast.values()))
        fast = {name: p - rates[name] * g for (name, p), g in zip(fast.items(), grads)}
    query = nn.functional.mse_loss(functional_call(model, fast, (torch.randn(8, 4),)), torch.zeros(8, 1))
    optimizer.zero_grad()
    query.backward()
    optimizer.step()
