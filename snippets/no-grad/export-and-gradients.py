import torch
from torch.fx.experimental.proxy_tensor import make_fx


class Halved(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(2))

    def forward(self, x):
        with torch.no_grad():
            self.weight.mul_(0.5)
        return x + self.weight


class Slope(torch.nn.Module):
    def forward(self, x):
        y = x.detach().requires_grad_(True)
        return torch.autograd.grad(y.exp().sum(), y)[0]


x, other = torch.zeros(2), torch.ones(2)
program = torch.export.export(Halved(), (x,)).module()
halved = [program(x).tolist() for _ in range(2)]
print("a write under no_grad, two calls:", halved)

try:
    program = torch.export.export(Slope(), (x,)).module()
    wrong = torch.equal(program(other), Slope()(other))
except Exception as error:
    wrong = type(error).__name__

print("wrong: autograd.grad in forward :", wrong)
# essential
traced = make_fx(Slope())(x)
program = torch.export.export(traced, (x,)).module()
# end
print("right: traced by make_fx first  :", program(other).tolist())

assert halved == [[0.5, 0.5], [0.25, 0.25]]  # claim: ng-export-write
assert wrong is not True  # claim: ng-export-autograd-fails
assert torch.allclose(program(other), other.exp())  # claim: ng-export-traced-first
