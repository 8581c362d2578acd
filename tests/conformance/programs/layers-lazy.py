# A lazy module learns its shape in the first call.
import torch

layer = torch.nn.LazyLinear(2)
print(layer)
print(layer.weight)
layer(torch.ones(1, 5))
print(layer)
