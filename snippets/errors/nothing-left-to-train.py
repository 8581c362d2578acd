import torch

model = torch.nn.Linear(2, 1).requires_grad_(False)

# essential
# en: wrong: everything is frozen, so the filter leaves nothing
# zh: 错误：全部冻结了，过滤之后什么都不剩
try:
    torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)
# end
except ValueError as error:
    message = str(error)
    print("wrong:", message)

assert message.endswith("an empty parameter list")  # claim: err-empty-list

# essential
# en: wrong: parameters() is a generator, and the first loop uses it up
# zh: 错误：parameters() 是生成器，被第一个循环用完了
parameters = model.parameters()
for p in parameters:
    _ = p.requires_grad_(True)

# end
try:
    torch.optim.SGD(parameters, lr=0.1)
except ValueError as error:
    used_up = str(error)
    print("wrong:", used_up)

assert used_up == message  # claim: err-used-up-generator

# essential
# en: right: the parameters now require grad; call parameters() again
# zh: 正确：参数现在需要梯度，重新调用 parameters()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
# end
print("right:", len(optimizer.param_groups[0]["params"]), "tensors")
assert len(optimizer.param_groups[0]["params"]) == 2  # claim: err-list-not-empty
