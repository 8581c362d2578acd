import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)

# essential
# en: wrong: the output does not depend on b
# zh: 错误：输出与 b 无关
try:
    torch.autograd.grad(a**2, [a, b])
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert "appears to not have been used" in message  # claim: err-not-used

# en: a copy made later was not used either
# zh: 后来做的副本也没有用到
try:
    torch.autograd.grad(a**2, a.clone())
except RuntimeError as error:
    copied = str(error)
    print("wrong:", copied[:66], "...")

assert "appears to not have been used" in copied  # claim: err-later-copy-not-used

# essential
# en: right: say that it may be unused, and whether you want None or zero
# zh: 正确：声明允许没用到，并选择得到 None 还是零
print("right:", torch.autograd.grad(a**2, [a, b], allow_unused=True))
print("right:", torch.autograd.grad(a**2, [a, b], materialize_grads=True))
# end
got = torch.autograd.grad(a**2, [a, b], allow_unused=True)
assert got[1] is None  # claim: err-allow-unused-gives-none
zero = torch.autograd.grad(a**2, [a, b], materialize_grads=True)[1]
assert zero.item() == 0  # claim: err-materialize-gives-zero
assert "index 1" in message  # claim: err-not-used-names-index
