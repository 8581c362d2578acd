import torch

x = torch.ones(3, requires_grad=True)
y = x * 2

# essential
# en: wrong: y[0] is a view, and its base has a history
# zh: 错误：y[0] 是视图，而基张量有历史
try:
    y[0].detach_()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Can't detach views in-place")  # claim: err-detach-views

# en: a view of a base without history: the same error
# zh: 基张量没有历史，报同样的错
try:
    torch.ones(3)[0].detach_()
except RuntimeError as error:
    plain = str(error)

assert plain == message  # claim: err-detach-any-view

# essential
# en: right: detach() gives a new tensor object; y keeps its history
# zh: 正确：detach() 返回新的张量对象，y 的历史不变
part = y[0].detach()
# end
print("right: requires_grad of part", part.requires_grad, "| of y", y.requires_grad)
assert not part.requires_grad and y.requires_grad  # claim: err-detach-a-view

# en: detach_() works on a tensor that is not a view, and changes that tensor itself
# zh: 对不是视图的张量，detach_() 可以用，并且改变的就是这个张量自己
_ = y.detach_()
print("after y.detach_(): requires_grad", y.requires_grad, "| is_leaf", y.is_leaf)
assert not y.requires_grad and y.is_leaf  # claim: err-detach-in-place

# en: on a parameter, detach_() sets the flag to False, without an error
# zh: 用在参数上，detach_() 会把标志设为 False，而且不报错
_ = x.detach_()
print("after x.detach_(): requires_grad", x.requires_grad)
assert not x.requires_grad  # claim: err-detach-in-place-clears-leaf
