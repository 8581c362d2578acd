import weakref

import torch
from torch import nn
from torch.autograd.graph import get_gradient_edge

_ = torch.manual_seed(0)
stage = nn.Linear(3, 4)
x, gradient = torch.randn(8, 3), torch.randn(8, 4)
expected = torch.autograd.grad(stage(x), stage.weight, gradient)[0]

h = stage(x)
values = weakref.ref(h)
# essential
edge = get_gradient_edge(h)
# en: send h.detach() to the next stage; its values are no longer needed here
# zh: 把 h.detach() 发给下一级；这里不再需要 h 的数值
del h
# en: later, with the gradient that came back
# zh: 之后，带着传回来的梯度
torch.autograd.backward(edge, gradient)
# end
freed = values() is None
same = torch.equal(stage.weight.grad, expected)
print("h freed before backward:", freed, "- same gradient:", same)

h = stage(x)
h.data = torch.empty(1)
try:
    h.backward(gradient)
except RuntimeError as error:
    message = str(error)
    print("h.data emptied, error:", message.split(" and ")[0])

assert freed and same  # claim: tr-parts-edge-frees-values
assert "Mismatch in shape" in message  # claim: tr-parts-emptied-data-refused
