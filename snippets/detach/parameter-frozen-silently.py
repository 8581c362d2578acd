import torch

_ = torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
first, second = model[0].weight, model[1].weight
before = [first.detach().clone(), second.detach().clone()]

# essential
# en: the aim is to read the values, but detach_() freezes the weight
# zh: 本意是取出数值，detach_() 却冻结了权重
values = first.detach_()
model(torch.ones(4, 2)).sum().backward()
optimizer.step()

# end
moved = [not torch.equal(p, b) for p, b in zip((first, second), before)]
print("requires_grad of first, second:", [p.requires_grad for p in (first, second)])
print("changed by step()             :", moved)
print("still the parameter:", first is model[0].weight, "| type", type(first).__name__)
assert not first.requires_grad  # claim: det-parameter-flag-cleared
assert moved == [False, True]  # claim: det-parameter-stands-still
assert values is model[0].weight  # claim: det-parameter-itself-returned

_ = first.requires_grad_()
print("after requires_grad_():", first.requires_grad)
assert first.requires_grad  # claim: det-parameter-flag-restored

# en: a loss computed before detach_() gives the weight no gradient either
# zh: 在 detach_() 之前算出的损失，也不会给这个权重梯度
model.zero_grad()
loss = model(torch.ones(4, 2)).sum()
_ = first.detach_()
loss.backward()
print("earlier loss: first.grad", first.grad, end=" | ")
print("second.grad is None:", second.grad is None)
assert first.grad is None and second.grad is not None  # claim: det-leaf-gets-none
