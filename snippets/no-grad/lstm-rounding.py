import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(4, 16, 32)
agrees = {}
for layer in (nn.Linear(32, 32), nn.LayerNorm(32), nn.GRU(32, 32), nn.LSTM(32, 32)):
    outputs = []
    for mode in (torch.enable_grad, torch.no_grad):
        with mode():
            y = layer(x)
        outputs.append(y[0] if isinstance(y, tuple) else y)
    recorded, unrecorded = outputs
    agrees[type(layer)] = torch.allclose(recorded, unrecorded, atol=1e-5)
    bits = torch.equal(recorded, unrecorded)
    print(
        f"{type(layer).__name__:10} to 1e-5: {agrees[type(layer)]}  to the bit: {bits}"
    )

assert all(agrees.values())  # claim: ng-values-agree-to-rounding
