import torch

x = torch.ones(2, requires_grad=True)

# essential
# en: wrong: NumPy would not record what you compute with the array
# zh: 错误：NumPy 不会记录对数组做的运算
try:
    x.numpy()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Can't call numpy() on Tensor")  # claim: err-numpy

# essential
# en: right: detach first; array shares memory with x, own does not
# zh: 正确：先断开；array 与 x 共用内存，own 不与 x 共用
array = x.detach().numpy()
own = x.detach().clone().numpy()
array[0] = 7
# end
print("right: x", x.detach(), "| version", x._version, "| clone", own)
assert x[0] == 7  # claim: err-numpy-shares-memory
assert x._version == 0  # claim: err-numpy-write-is-not-counted
assert own[0] == 1  # claim: err-numpy-clone-is-apart

# en: inside no_grad, detach() is not needed
# zh: 在 no_grad 里不必先断开
with torch.no_grad():
    print("in no_grad: x.numpy()", x.numpy())
    assert x.numpy()[0] == 7  # claim: err-numpy-in-no-grad
