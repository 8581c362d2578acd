import torch
from torch import nn


class Quantized(nn.Module):
    def __init__(self):
        super().__init__()
        values = torch.ones(2, 2, dtype=torch.int8)
        self.weight = nn.Parameter(values, requires_grad=False)

    def forward(self, x):
        return x @ self.weight.float()


model = Quantized()
adapter = nn.Linear(2, 2)
x = torch.ones(1, 2)
# essential
alone = model(x).requires_grad
with_adapter = model(x) + adapter(x)
with_adapter.sum().backward()
# end
print("the quantized model alone, result requires grad:", alone)
print("gradient of the adapter:", adapter.weight.grad.tolist())
print("gradient of the integers:", model.weight.grad)
assert not alone  # claim: err-quantized-alone
assert adapter.weight.grad is not None  # claim: err-quantized-adapter
