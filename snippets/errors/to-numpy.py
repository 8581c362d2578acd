import torch

x = torch.ones(2, requires_grad=True)

# essential
# en: wrong: NumPy could not record what happens to the array
# zh: 错误：NumPy 无法记录对数组做了什么
try:
    x.numpy()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Can't call numpy() on Tensor")  # claim: err-numpy

# essential
# en: right: cut first; the array shares memory with x
# zh: 正确：先断开；数组与 x 共享内存
array = x.detach().numpy()
own = x.detach().clone().numpy()
array[0] = 7
# end
print("right:", x.detach(), "| version", x._version, "| own", own)
assert x[0] == 7  # claim: err-numpy-shares-memory
assert x._version == 0  # claim: err-numpy-write-is-not-counted
assert own[0] == 1  # claim: err-numpy-clone-is-apart

# en: inside no_grad the cut is not needed
# zh: 在 no_grad 里不必先断开
with torch.no_grad():
    print("no_grad:", x.numpy())
    assert x.numpy()[0] == 7  # claim: err-numpy-in-no-grad
