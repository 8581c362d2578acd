import torch

layer = torch.nn.Linear(1, 1).eval()
print(layer.weight.requires_grad, layer.training)
