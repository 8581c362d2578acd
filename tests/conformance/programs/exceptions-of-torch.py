# Shapes that do not fit: the message comes from C++.
import torch

layer = torch.nn.Linear(3, 2)
print(layer)
layer(torch.ones(1, 4))
