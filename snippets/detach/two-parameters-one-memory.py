import copy

import torch
from torch import nn

a, b = nn.Linear(2, 1, bias=False), nn.Linear(2, 1, bias=False)
# essential
b.weight.data = a.weight.data
# end
before = b.weight.tolist()
a(torch.ones(1, 2)).sum().backward()
torch.optim.SGD(a.parameters(), lr=0.5).step()
print("does the step on a change b.weight?       ", b.weight.tolist() != before)
print("b.weight.grad:                            ", b.weight.grad)
assert b.weight.tolist() != before  # claim: det-memory-step
assert b.weight.grad is None  # claim: det-memory-grad

copied = copy.deepcopy(nn.ModuleList([a, b]))
with torch.no_grad():
    _ = copied[0].weight.zero_()
print("after deepcopy, does a write to a reach b?", copied[1].weight.eq(0).all().item())
assert not copied[1].weight.eq(0).any()  # claim: det-memory-deepcopy

b.weight.data.fill_(3.0)
x = torch.ones(1, 2, requires_grad=True)
out = b(x).sum()
with torch.no_grad():
    _ = a.weight.zero_()
out.backward()
print("gradient of x in b(x), right would be 3:  ", x.grad.tolist())
assert x.grad.eq(0).all()  # claim: det-memory-silent
