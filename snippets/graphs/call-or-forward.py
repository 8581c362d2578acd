import torch
from torch import nn
from torch.nn.utils import prune

# essential
layer = nn.Linear(1, 1, bias=False)
x = torch.ones(1, 1)
grads = []
for run in (layer, layer.forward):
    (grad,) = torch.autograd.grad(run(x).sum(), layer.weight)
    grads.append(grad.item())
print("before pruning, gradient by layer(x), layer.forward(x):", grads)

prune.identity(layer, "weight")
with torch.no_grad():
    # en: changes the weight, as a step of the optimizer does
    # zh: 改变权重，相当于优化器走了一步
    layer.weight_orig.fill_(5.0)
called = layer(x).item()
with torch.no_grad():
    layer.weight_orig.fill_(7.0)
forwarded = layer.forward(x).item()
print("weight_orig 5, layer(x):", called)
print("weight_orig 7, layer.forward(x):", forwarded)
# end
assert grads == [1.0, 1.0]  # claim: call-same-gradient
assert (called, forwarded) == (5.0, 5.0)  # claim: call-forward-stale
