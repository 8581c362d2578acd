import torch

x = torch.tensor(3.0, requires_grad=True)


def gradient_of(loss):
    x.grad = None
    loss.backward()
    return x.grad.item()


# en: x is used twice; detach() cuts only one of the two paths
# zh: x 用了两次；detach() 只截断其中一条路径
# essential
both = gradient_of(x * x)
one = gradient_of(x * x.detach())
print("x * x         :", both)
print("x * x.detach():", one)
# end
assert both == 6.0 and one == 3.0  # claim: det-other-paths-stay-open

# en: the result is not used: this call of detach() changes nothing
# zh: 返回值没有人用：这次 detach() 调用什么也没改变
_ = x.detach()
ignored = gradient_of(x * x)
print("result ignored:", ignored)
assert ignored == both  # claim: det-returns-and-changes-nothing
