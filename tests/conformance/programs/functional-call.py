# A module is called with other parameters, which stay apart from its own.
import torch
from torch.func import functional_call, grad

layer = torch.nn.Linear(2, 1, bias=False)
weights = {"weight": torch.tensor([[1.0, 2.0]])}
x = torch.ones(1, 2)
print(functional_call(layer, weights, x))
print(grad(lambda parameters: functional_call(layer, parameters, x).sum())(weights))
