import math

import torch
from torch import nn


def trained(bias):
    layers = nn.Linear(2, 3, bias), nn.ReLU(), nn.Linear(3, 4, bias)
    model = nn.Sequential(*layers)
    # essential
    for p in model.parameters():
        nn.init.zeros_(p)
    loss = nn.functional.cross_entropy(model(torch.ones(1, 2)), torch.tensor([1]))
    loss.backward()
    # end
    named = model.named_parameters()
    return loss.item(), [name for name, p in named if p.grad.any()]


loss, nonzero = trained(bias=False)
_, with_bias = trained(bias=True)
print("loss:", loss, "log of 4 classes:", math.log(4))
print("gradients that are not zero:", nonzero)
print("with biases                :", with_bias)
assert abs(loss - math.log(4)) < 1e-6  # claim: zero-weights-loss
assert nonzero == []  # claim: zero-weights-no-gradient
assert with_bias == ["2.bias"]  # claim: zero-weights-last-bias
