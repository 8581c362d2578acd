import torch
from torch import nn
from torch.func import functional_call

_ = torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
shapes = {name: p.shape for name, p in net.named_parameters()}
sizes = [shape.numel() for shape in shapes.values()]
x, matrix = torch.randn(8, 2), torch.randn(sum(sizes), 3)
u = torch.randn(3, requires_grad=True)


# essential
def named(vector):
    parts = vector.split(sizes)
    return {name: part.view(shapes[name]) for name, part in zip(shapes, parts)}


def call():
    return functional_call(net, named(matrix @ u), (x,))


def write():
    nn.utils.vector_to_parameters(matrix @ u, net.parameters())
    return net(x)


# end
call().square().mean().backward()
called, own, u.grad = u.grad, net[0].weight.grad, None
same = torch.allclose(write(), call())
write().square().mean().backward()
written = u.grad
print("functional_call     : u has a gradient:", called is not None)
print("vector_to_parameters: u has a gradient:", written is not None, end=", ")
print("same output:", same)

optimizer = torch.optim.SGD([u], lr=0.001)
before = call().square().mean().item()
for _ in range(20):
    optimizer.zero_grad()
    call().square().mean().backward()
    optimizer.step()
after = call().square().mean().item()
print("the loss falls in 20 steps of u:", after < before)

assert called.count_nonzero() == 3 and own is None  # claim: shared-generated-learns
assert written is None and same  # claim: shared-generated-cut
assert after < before  # claim: shared-generated-trains
