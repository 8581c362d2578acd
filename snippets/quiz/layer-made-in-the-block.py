import torch

with torch.no_grad():
    layer = torch.nn.Linear(2, 1)
    y = layer(torch.ones(2))

print(layer.weight.requires_grad, y.requires_grad)
