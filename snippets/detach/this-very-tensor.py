import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
was_leaf = y.is_leaf

# essential
same = y.detach_()
print("same object  :", same is y)
print("requires_grad:", y.requires_grad, "| leaf:", was_leaf, "->", y.is_leaf)
# end
assert same is y  # claim: det-in-place-returns-itself
assert not was_leaf and y.is_leaf  # claim: det-in-place-makes-a-leaf
assert not y.requires_grad and y.grad_fn is None  # claim: det-in-place-drops-history

# essential
# en: a result that was computed from h before h.detach_() keeps its path to x
# zh: 在 h.detach_() 之前由 h 算出的结果，通向 x 的路径不受影响
x.grad = None
h = x * 3
loss = (h + 1).sum()
_ = h.detach_()
loss.backward()
print("earlier loss : x.grad", x.grad.tolist())
# end
assert x.grad.tolist() == [3.0, 3.0]  # claim: det-in-place-earlier-results-keep-theirs


# en: an error, if the operation saved the detached tensor as its input
# zh: 如果运算把被断开的张量作为输入保存了下来，就会报错
def message_after(operation, *shape):
    h = x.view(*shape or (1, 2)) * 3
    loss = operation(h).sum()
    _ = h.detach_()
    try:
        loss.backward()
    except RuntimeError as error:
        return str(error).partition("This is")[0]


operations = (torch.square, torch.sin, torch.var, torch.nn.Linear(2, 1))
square, *others = map(message_after, operations)
print(square)
print("sin, var, Linear: the same message?", set(others) == {square})
assert "detached in-place" in square  # claim: det-in-place-saved-tensor-raises
assert set(others) == {square}
three = message_after(torch.nn.Linear(2, 1), 1, 1, 2)
print("Linear with an input of three dimensions:", three or "no error")
assert three is None  # claim: det-in-place-saved-view-works


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h):
        ctx.save_for_backward(h)
        return h * h

    @staticmethod
    def backward(ctx, g):
        return g * 2 * ctx.saved_tensors[0]


# en: no error, if a custom Function saved the detached tensor
# zh: 如果是自定义 Function 保存了被断开的张量，不会报错
x.grad = None
own = message_after(Square.apply)
print("custom Function:", own or "no error", "| x.grad", x.grad.tolist())
assert own is None  # claim: det-in-place-own-function-works
assert x.grad.tolist() == [18.0, 36.0]

# en: no error, because relu and exp saved h as their own result
# zh: relu 和 exp 保存的 h 是自己的结果，不会报错
x.grad = None
for operation in (torch.relu, torch.exp):
    h = operation(x)
    loss = h.sum()
    _ = h.detach_()
    loss.backward()

print("relu, exp: is x.grad right?", torch.allclose(x.grad, 1 + x.exp()))
assert torch.allclose(x.grad, 1 + x.exp())  # claim: det-in-place-own-result-works
