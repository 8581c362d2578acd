import torch

layer = torch.nn.Linear(1, 1)
layer.weight.required_grad = False
print(layer.weight.requires_grad)
