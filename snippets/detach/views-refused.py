import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
# essential
row = y[0]

try:
    row.detach_()
except RuntimeError as error:
    message = str(error)
    print("row.detach_():", message.partition(" If you")[0])

# en: detach() returns a new tensor, and works on views
# zh: detach() 返回新张量，对视图也有效
print("row.detach() :", row.detach())
# end
assert message.startswith("Can't detach views in-place")  # claim: det-view-refused
assert not row.detach().requires_grad  # claim: det-view-detach-works

plain = torch.zeros(3)[0]
try:
    plain.detach_()
except RuntimeError as error:
    refused = "Can't detach views" in str(error)
    print("view of a plain tensor: refused?", refused)

assert refused  # claim: det-plain-view-refused-too

# en: the base may be detached; the view keeps its own path to x
# zh: 基张量可以断开，而视图仍保有自己通向 x 的路径
_ = y.detach_()
row.backward()
print("requires_grad: y", y.requires_grad, "| row", row.requires_grad)
print("x.grad after row.backward():", x.grad)
assert not y.requires_grad and row.requires_grad  # claim: det-base-may-be-detached
assert x.grad.tolist() == [3.0, 0.0]  # claim: det-view-of-detached-base-still-flows

# en: after a write to the base, the view has no path to x any more, without an error
# zh: 写入基张量之后，视图不再有通向 x 的路径，而且不报错
x.grad = None
y.mul_(2)
row.backward()
print("x.grad after y.mul_(2) and row.backward():", x.grad)
assert x.grad is None  # claim: det-write-to-detached-base-loses
