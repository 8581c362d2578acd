import torch
from torch import nn

_ = torch.manual_seed(0)
first, middle, last = (nn.Linear(2, 2, bias=False) for _ in range(3))
x = torch.ones(1, 2)
_ = middle.requires_grad_(False)
y = last(middle(first(x))).sum()

y.backward(retain_graph=True)
for name, layer in {"first": first, "middle": middle, "last": last}.items():
    print(f"{name:7} got a gradient:", layer.weight.grad is not None)

assert middle.weight.grad is None  # claim: graph-frozen-layer-gets-none
assert first.weight.grad is not None  # claim: graph-frozen-layer-lets-through

# graph: y
