import torch
from torch import nn

_ = torch.manual_seed(0)
# essential
model = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False))
model[1].weight = model[0].weight
x = torch.ones(1, 2)
model(x).sum().backward()
shared = model[0].weight
# end
print(
    "parameters():",
    len(list(model.parameters())),
    "state_dict():",
    len(model.state_dict()),
)
assert len(list(model.parameters())) == 1  # claim: leaf-shared-counts-once
assert len(model.state_dict()) == 2  # claim: leaf-shared-saved-twice

# en: the same with two separate weights of equal value
# zh: 两个数值相同、互相独立的权重
apart = [shared.detach().clone().requires_grad_() for _ in range(2)]
(x @ apart[0].T @ apart[1].T).sum().backward()
total = apart[0].grad + apart[1].grad
print("gradient is the sum of both uses:", torch.allclose(shared.grad, total))
assert torch.allclose(shared.grad, total)  # claim: leaf-shared-gradients-add
