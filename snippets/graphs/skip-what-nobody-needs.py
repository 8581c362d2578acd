import torch

needed = []


def forward(ctx, x, w):
    ctx.save_for_backward(x, w)
    return x @ w


# essential
def backward(ctx, grad):
    x, w = ctx.saved_tensors
    needed.append(ctx.needs_input_grad)
    grad_x = grad @ w.T if ctx.needs_input_grad[0] else None
    grad_w = x.T @ grad if ctx.needs_input_grad[1] else None
    return grad_x, grad_w


# end
class Multiply(torch.autograd.Function):
    forward = staticmethod(forward)
    backward = staticmethod(backward)


_ = torch.manual_seed(0)
x = torch.randn(4, 3)
w = torch.randn(3, 2, requires_grad=True)
Multiply.apply(x, w).sum().backward()
print("x is plain data, w is trained:", needed[0])
right = x.sum(0).unsqueeze(1).expand(3, 2)
assert needed[0] == (False, True)  # claim: graph-needs-input-grad
assert torch.allclose(w.grad, right)  # claim: graph-own-product-is-right

x.requires_grad_()
_ = w.requires_grad_(False)
Multiply.apply(x, w).sum().backward()
print("x requires grad, w is frozen :", needed[1])
assert needed[1] == (True, False)  # claim: graph-frozen-weight-not-needed

# en: requires_grad inside forward, for the argument and for a copy of it
# zh: forward 里实参的 requires_grad，以及实参的副本的 requires_grad
asked = []


class Ask(Multiply):
    @staticmethod
    def forward(ctx, x, w):
        asked.extend([x.requires_grad, x.T.contiguous().requires_grad])
        return forward(ctx, x, w)


_ = Ask.apply(x, w)
print("requires_grad in forward: argument", asked[0], " copy", asked[1])
assert asked == [True, False]  # claim: graph-copy-in-forward-has-no-flag
