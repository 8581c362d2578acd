import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.no_grad():
    array = x.numpy()

print("numpy() in no_grad:", array)
assert array.tolist() == [1.0, 2.0]  # claim: myth-numpy-accepted-in-no-grad

# en: the square saves x; then a write to the array changes x too
# zh: 平方运算保存了 x；随后写入数组，x 也变了
y = (x**2).sum()
array[0] = 100.0
y.backward()
print("x.grad:", x.grad, "| it should be 2 and 4")
assert x.grad[0] == 200.0  # claim: myth-array-write-spoils-gradient
