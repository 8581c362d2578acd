import torch
from torch import nn


class Mean(nn.Module):
    def __init__(self, kind):
        super().__init__()
        weights = torch.tensor([0.0, 1.0, 2.0, 3.0])
        if kind == "parameter":
            self.weights = nn.Parameter(weights, requires_grad=False)
        else:
            self.register_buffer("weights", weights)

    def forward(self, p):
        return (p * self.weights).sum()


def after_a_step(kind):
    # essential
    layer = Mean(kind)
    # en: somebody unfreezes the whole model
    # zh: 有人把整个模型解冻
    _ = layer.requires_grad_(True)
    optimizer = torch.optim.SGD([*layer.parameters(), nn.Parameter(torch.ones(1))], 0.5)
    p = torch.full((4,), 0.25, requires_grad=True)
    layer(p).backward()
    optimizer.step()
    # end
    return layer.weights.tolist()


parameter, buffer = after_a_step("parameter"), after_a_step("buffer")
print("parameter:", parameter)
print("buffer   :", buffer)
# en: a buffer that requires grad gets a gradient, but parameters() does not list it
# zh: 需要梯度的缓冲区有梯度，但 parameters() 不列出
flagged = nn.Module()
flagged.register_buffer("weights", torch.ones(2, requires_grad=True))
flagged.weights.sum().backward()
listed = len(list(flagged.parameters()))
has_gradient = flagged.weights.grad is not None
print("buffer that requires grad: gradient", has_gradient, "parameters", listed)
assert has_gradient and listed == 0  # claim: leaf-buffer-with-flag
assert parameter != [0, 1, 2, 3]  # claim: leaf-constant-parameter-is-trained
assert buffer == [0, 1, 2, 3]  # claim: leaf-constant-buffer-stays
