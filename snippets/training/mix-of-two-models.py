import torch
from torch import nn
from torch.func import functional_call

a, b, mixed = (
    nn.Sequential(nn.Linear(1, 1, bias=False), nn.BatchNorm1d(1)) for _ in range(3)
)
with torch.no_grad():
    _ = a[0].weight.fill_(1.0), b[0].weight.fill_(3.0)

# essential
first, second = a.state_dict(), b.state_dict()
values = {}
for name, value in first.items():
    values[name] = (
        torch.lerp(value, second[name], 0.25) if value.is_floating_point() else value
    )
mixed.load_state_dict(values)
print(
    "weight:", mixed[0].weight.item(), "| requires grad:", mixed[0].weight.requires_grad
)
# end
assert mixed[0].weight.item() == 1.5  # claim: mix-value
assert mixed[0].weight.requires_grad  # claim: mix-still-trains
assert not values["0.weight"].requires_grad  # claim: mix-no-history
assert values["1.num_batches_tracked"].dtype == torch.int64  # claim: mix-integers

alpha = torch.tensor(0.25, requires_grad=True)
weight = torch.lerp(a[0].weight, b[0].weight, alpha)
y = functional_call(mixed[0], {"weight": weight}, (torch.ones(1, 1),))
y.sum().backward()
print("alpha.grad:", alpha.grad.item())
assert alpha.grad.item() == 2.0  # claim: mix-alpha


def net(hidden, out):
    return ((5.0 * hidden).relu() @ out).item()


# en: the same two hidden units in two orders
# zh: 同样的两个隐藏单元，顺序不同
one, other = torch.tensor([1.0, -1.0]), torch.tensor([-1.0, 1.0])
half = torch.lerp(one, other, 0.5)
outputs = net(one, one), net(other, other), net(half, half)
print("outputs of two networks and of their mix:", *outputs)
assert outputs == (5.0, 5.0, 0.0)  # claim: mix-order
