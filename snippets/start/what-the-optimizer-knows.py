import torch
from torch import nn

# essential
model = nn.Linear(1, 1, bias=False)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
held = optimizer.param_groups[0]["params"][0]
print("the optimizer holds model.weight itself:", held is model.weight)
with torch.no_grad():
    _ = model.weight.fill_(1.0)
optimizer.step()
print("weight after step() without backward():", model.weight.item())
unchanged = model.weight.item() == 1.0
model.weight.grad = torch.tensor([[5.0]])
optimizer.step()
print("weight after step() with a gradient set by hand:", model.weight.item())
# end
assert unchanged  # claim: start-step-without-gradient
assert held is model.weight  # claim: start-same-object
assert round(model.weight.item(), 6) == 0.5  # claim: start-step-reads-grad
other = nn.Linear(1, 1, bias=False)
other(torch.ones(1, 1)).sum().backward()
before = model.weight.item()
optimizer.zero_grad()
optimizer.step()
unchanged_by_other = model.weight.item() == before
print("weight unchanged after backward() of another model:", unchanged_by_other)
assert unchanged_by_other  # claim: start-other-model
