import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(3, 2)
x, target = torch.randn(4, 3), torch.tensor([0, 1, 0, 1])

# essential
# en: wrong: argmax gives class numbers, which have no history
# zh: 错误：argmax 给出的是类别编号，编号没有历史
guess = model(x).argmax(dim=1)
loss = (guess - target).float().pow(2).mean()
try:
    loss.backward()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("element 0 of tensors")  # claim: err-element-0
assert loss.grad_fn is None  # claim: err-element-0-has-no-history

# essential
# en: right: compute the loss from the scores themselves
# zh: 正确：直接用得分计算损失
loss = torch.nn.functional.cross_entropy(model(x), target)
loss.backward()
print("right: weight has a gradient:", model.weight.grad is not None)
# end
assert model.weight.grad is not None  # claim: err-scores-have-history

# graph: guess loss
