# Seeded initialisations and dropout.
import torch

torch.manual_seed(0)
layer = torch.nn.Linear(3, 2)
print(layer.weight.shape, layer.weight.abs().max() < 0.6)
torch.nn.init.constant_(layer.weight, 0.25)
print(layer.weight)
dropped = torch.nn.functional.dropout(torch.ones(1000), 0.25)
print(sorted({round(value, 3) for value in dropped.tolist()}))
