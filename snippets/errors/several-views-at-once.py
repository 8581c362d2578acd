import torch

x = torch.ones(3, requires_grad=True)
y = x * 1

# essential
# en: wrong: unbind returns several views at once, and so does a loop over y
# zh: 错误：unbind 一次返回多个视图，遍历 y 也一样
messages = []
for views in (y.unbind(), list(y)):
    try:
        views[0].add_(1)
    # end
    except RuntimeError as error:
        messages.append(str(error))

print("wrong:", messages[0])
assert messages[0].startswith("Output 0 of Unbind")  # claim: err-multi-view
assert messages[1] == messages[0]  # claim: err-iteration-unbinds

# en: the message names an operation of torch, not your function
# zh: 报错写的是 torch 的运算，不是你调用的函数
names = {}
for call, views in {"chunk(2)": y.chunk(2), "split([1, 2])": y.split([1, 2])}.items():
    try:
        views[0].add_(1)
    except RuntimeError as error:
        names[call] = str(error).split()[3].removesuffix("Backward0")

print("names in the message:", names)
assert list(names.values()) == ["Split", "SplitWithSizes"]  # claim: err-view-names

# en: wrong: write into another view of y, or into y, then use a view from unbind
# zh: 错误：写入 y 的另一个视图，或者写入 y，之后再用 unbind 得到的视图
for write in (lambda: y[1].add_(1), lambda: y.add_(1)):
    a, b, c = y.unbind()
    _ = write()
    try:
        a * 2
    except RuntimeError as error:
        messages.append(str(error))

print("wrong:", messages[2][:90], "...")
assert "its base or another view" in messages[2]  # claim: err-base-of-unbound-written
assert messages.pop() == messages[2]

# essential
# en: right: out of place, in a copy, or one view at a time
# zh: 正确：不用原地运算；写进副本；或者一次只取一个视图
y = x * 1
a, b, c = y.unbind()
a = a + 1
b = b.clone()
b += 1
first = y[0]
first += 1
# end
(a + b + first).backward()
print("right, x.grad:", x.grad)
assert x.grad.tolist() == [2.0, 1.0, 0.0]  # claim: err-one-view-at-a-time

x.grad, y = None, x * 1
part, _ = y.tensor_split(2)
part *= 3
y.sum().backward()
print("right, tensor_split, x.grad:", x.grad)
assert x.grad.tolist() == [3.0, 3.0, 1.0]  # claim: err-tensor-split-may

# en: wrong: out does not require grad, the value does; the message names no_grad
# zh: 错误：out 不需要梯度，值需要梯度；报错里写的是 no_grad
out = torch.zeros(3)
try:
    for row in out:
        row += x[0]
except RuntimeError as error:
    messages.append(str(error))

print("wrong, for row in out:", messages[3][:86], "...")
for i in range(3):
    out[i] += x[0]
print("right, out[i]:", out)
assert messages[3].startswith(
    "A view was created in no_grad"
)  # claim: err-unbind-of-plain
assert out.requires_grad  # claim: err-index-into-plain
