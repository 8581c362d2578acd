import torch
from torch import nn

_ = torch.manual_seed(0)
adapter, head = nn.Linear(2, 2), nn.Linear(2, 1)
model = nn.Sequential(adapter, nn.Tanh(), head)
_ = adapter.requires_grad_(False)
x = torch.ones(4, 2)


def step(optimizer):
    before = [p.clone() for p in adapter.parameters()]
    model(x).square().mean().backward()
    optimizer.step()
    return any(not torch.equal(p, b) for p, b in zip(adapter.parameters(), before))


# essential
# en: the head is trained, so there is no error
# zh: 输出层在训练，所以不报错
chosen = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(chosen, lr=0.1)
silent = step(optimizer)

# end
# en: too late: the optimizer was made when the adapter was frozen
# zh: 太晚了：创建优化器时适配器还是冻结的
_ = adapter.requires_grad_(True)
late = step(optimizer)
right = step(torch.optim.SGD(model.parameters(), lr=0.1))
print("adapter frozen                       | adapter changed:", silent)
print("adapter unfrozen, old optimizer      | adapter changed:", late)
print("adapter unfrozen, then new optimizer | adapter changed:", right)

assert not silent  # claim: lib-silent
assert not late  # claim: lib-flag-too-late
assert right  # claim: lib-new-optimizer
