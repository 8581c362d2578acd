import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(2, 1)
layer(torch.ones(1, 2)).sum().backward()

# essential
# en: wrong: the right side is a computed tensor, not a parameter
# zh: 错误：右边是算出来的张量，不是参数
try:
    layer.weight = layer.weight - 0.1 * layer.weight.grad
# end
except TypeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("cannot assign")  # claim: err-cannot-assign-parameter

# essential
# en: right: write the new values into the parameter
# zh: 正确：把新值写进这个参数
before, parameter = layer.weight.detach().clone(), layer.weight
with torch.no_grad():
    layer.weight -= 0.1 * layer.weight.grad

# end
print("right: same parameter", layer.weight is parameter)
assert layer.weight is parameter  # claim: err-in-place-keeps-parameter
assert not torch.equal(before, parameter)  # claim: err-in-place-changes-values
