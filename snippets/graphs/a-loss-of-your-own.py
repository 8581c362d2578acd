import torch
from torch import nn


# essential
def weighted_mse(prediction, target, weight):
    return (weight * (prediction - target) ** 2).mean()


class WeightedMSE(nn.Module):
    def __init__(self, weight):
        super().__init__()
        self.register_buffer("weight", weight)

    def forward(self, prediction, target):
        return weighted_mse(prediction, target, self.weight)


weight = torch.tensor([1.0, 3.0])
target = torch.tensor([0.0, 0.0])
prediction = torch.tensor([1.0, 2.0], requires_grad=True)
by_function = torch.autograd.grad(weighted_mse(prediction, target, weight), prediction)[
    0
]
by_module = torch.autograd.grad(WeightedMSE(weight)(prediction, target), prediction)[0]
print("function:", by_function.tolist(), "| module:", by_module.tolist())
# end
assert by_function.tolist() == by_module.tolist() == [1.0, 6.0]  # claim: own-loss-forms

rounded = prediction.round() + prediction.floor() + prediction.sign()
(zero,) = torch.autograd.grad(rounded.sum(), prediction)
print("rounded, requires grad:", rounded.requires_grad, "| gradient:", zero.tolist())
assert rounded.requires_grad and zero.tolist() == [0.0, 0.0]  # claim: own-loss-round
loss = weighted_mse(prediction, target, weight)
assert loss.dim() == 0 and loss.requires_grad  # claim: own-loss-check
print("loss: number of dimensions", loss.dim(), "| requires grad:", loss.requires_grad)
