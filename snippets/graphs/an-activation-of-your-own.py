import torch
from torch import nn


# essential
class Swish(nn.Module):
    def __init__(self):
        super().__init__()
        # en: a number that learns
        # zh: 可以学习的数
        self.beta = nn.Parameter(torch.zeros(()))

    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)


# end
swish = Swish()
x = torch.tensor([2.0, -4.0], requires_grad=True)
swish(x).sum().backward()
print("x.grad:", x.grad.tolist(), "| beta.grad:", swish.beta.grad.item())
assert x.grad.tolist() == [0.5, 0.5]  # claim: own-act-no-backward
assert swish.beta.grad.item() == 5.0  # claim: own-parameter-learns


def leaky(x):
    return torch.where(x > 0, x, 0.1 * x)


def cut(x):
    return (x > 0).float() * 3


def by_numpy(x):
    return torch.from_numpy(abs(x.detach().numpy()))


for function in (leaky, cut, by_numpy):
    print(f"{function.__name__:8} result requires grad:", function(x).requires_grad)

(slope,) = torch.autograd.grad(leaky(x).sum(), x)
assert torch.allclose(slope, torch.tensor([1.0, 0.1]))  # claim: own-where
assert not cut(x).requires_grad  # claim: own-comparison-cuts
assert not by_numpy(x).requires_grad  # claim: own-numpy-cuts


def checked(*at):
    inputs = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    return torch.autograd.gradcheck(leaky, inputs, raise_exception=False)


print("gradcheck of leaky passes at 2, -4:", checked(2, -4), "| at 0:", checked(0))
assert checked(2, -4)  # claim: own-gradcheck
assert not checked(0)  # claim: own-gradcheck-kink
