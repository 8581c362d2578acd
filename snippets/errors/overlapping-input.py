import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0])


# essential
# en: wrong: x[1:] is written while x[:-1] is read; the two overlap
# zh: 错误：读 x[:-1] 的同时，写入与之重叠的 x[1:]
try:
    x[1:] += x[:-1]
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)
untouched = x.tolist()

# essential
# en: right: read a copy
# zh: 正确：读取副本
x[1:] += x[:-1].clone()
# end
print("right:", x.tolist())

# en: same += same raises no error, same += same.T raises the error
# zh: same += same 不报错，same += same.T 报错
same = torch.ones(2, 2)
same += same
try:
    same += same.T
except RuntimeError as error:
    transposed = str(error)

columns = torch.arange(6.0).view(2, 3)[:, :2]
expected = (columns + columns.T).tolist()
columns += columns.T
print("wrong, without an error:", columns.tolist(), "instead of", expected)

words = "some elements of the input tensor and the written-to tensor"
assert words in message  # claim: err-overlap
assert transposed == message  # claim: err-overlap-transposed
assert same.tolist() == [[2, 2], [2, 2]]  # claim: err-overlap-itself
assert untouched == [1.0, 2.0, 3.0, 4.0]  # claim: err-overlap-writes-nothing
assert x.tolist() == [1.0, 3.0, 5.0, 7.0]  # claim: err-overlap-cure
assert columns.tolist() != expected  # claim: err-overlap-silent
