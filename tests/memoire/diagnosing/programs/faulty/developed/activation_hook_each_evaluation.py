# line 9: graphs/hooks/#handle
import torch
from torch import nn


def statistics(model, x):
    means = {}
    for name, layer in model.named_children():
        layer.register_forward_hook(lambda m, a, out, name=name: means.update({name: out.mean().item()}))
    with torch.no_grad():
        model(x)
    return means


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(4):
    loss = nn.functional.cross_entropy(model(torch.randn(8, 4)), torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(statistics(model, torch.randn(8, 4)))
