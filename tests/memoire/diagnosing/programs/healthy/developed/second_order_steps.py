import torch
from torch import nn
from torch.func import functional_call

torch.manual_seed(0)
model, weigher = nn.Linear(4, 1), nn.Linear(1, 1)
optimizer = torch.optim.Adam([*model.parameters(), *weigher.parameters()], lr=1e-3)
for step in range(4):
    x = torch.randn(8, 4)
    y = x.sum(1, keepdim=True)
    fast = dict(model.named_parameters())
    for inner in range(2):
        errors = (functional_call(model, fast, (x,)) - y).pow(2)
        loss = (torch.sigmoid(weigher(errors.detach())) * errors).mean()
        grads = torch.autograd.grad(loss, list(fast.values()), create_graph=True)
        fast = {name: p - 0.1 * g for (name, p), g in zip(fast.items(), grads)}
    query = nn.functional.mse_loss(functional_call(model, fast, (x,)), y)
    optimizer.zero_grad()
    query.backward()
    optimizer.step()
    norms = torch.autograd.grad(nn.functional.mse_loss(model(x), y), list(model.parameters()))
    print(sum(g.norm() for g in norms).item())
