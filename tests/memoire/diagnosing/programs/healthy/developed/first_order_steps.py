import torch
from torch import nn
from torch.func import functional_call

torch.manual_seed(0)
body, head = nn.Sequential(nn.Linear(4, 8), nn.ReLU()), nn.Linear(8, 1)
optimizer = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=1e-3)
for step in range(4):
    x = torch.randn(8, 4)
    fast = dict(head.named_parameters())
    for inner in range(3):
        loss = nn.functional.mse_loss(functional_call(head, fast, (body(x),)), x.sum(1, keepdim=True))
        grads = torch.autograd.grad(loss, list(fast.values()))
        fast = {name: p - 0.1 * g for (name, p), g in zip(fast.items(), grads)}
    w, b = fast["weight"], fast["bias"]
    query = nn.functional.mse_loss(nn.functional.linear(body(x), w, b), x.sum(1, keepdim=True))
    optimizer.zero_grad()
    query.backward()
    optimizer.step()
