import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
d = (x * 3).detach()
print("after detach()        : d.requires_grad", d.requires_grad)

# en: after requires_grad_() the detached tensor gets a gradient of its own
# zh: requires_grad_() 之后，断开的张量有自己的梯度
_ = d.requires_grad_()
(d * 5).sum().backward()
print("after requires_grad_(): d.requires_grad", d.requires_grad)
print("after backward()      : d.grad", d.grad, "| x.grad", x.grad)
assert d.is_leaf and d.grad.tolist() == [5.0, 5.0]  # claim: det-detached-can-ask-again
assert x.grad is None  # claim: det-asking-again-attaches-nothing
