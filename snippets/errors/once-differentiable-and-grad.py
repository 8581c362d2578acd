import torch
from torch.autograd.function import once_differentiable


class Exponential(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        out = x.exp()
        ctx.save_for_backward(out)
        return out

    # essential
    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        (out,) = ctx.saved_tensors
        return grad * out


# end
x = torch.tensor(0.0, requires_grad=True)
y = Exponential.apply(x) ** 2 + x**2
(slope,) = torch.autograd.grad(y, x, create_graph=True)

# essential
# en: the true second derivative at 0 is 4 + 2 = 6
# zh: 0 处真正的二阶导是 4 + 2 = 6
(second,) = torch.autograd.grad(slope, x, retain_graph=True)
print("autograd.grad gives", second.item())
slope.backward(inputs=[x], retain_graph=True)
print("backward(inputs=[x]) gives", x.grad.item())
try:
    slope.backward()
# end
except RuntimeError as error:
    message = str(error)
    print("backward() raises:", message)

assert second.item() == x.grad.item() == 2.0  # claim: own-once-grad-silent
assert "@once_differentiable" in message  # claim: own-once-backward

# en: here the backward of Exponential receives 3, which has no history;
# en: the true second derivative is 3 + 2 = 5
# zh: 这次 Exponential 的 backward 收到的梯度是 3，没有历史；
# zh: 真正的二阶导是 3 + 2 = 5
y = 3 * Exponential.apply(x) + x**2
(slope,) = torch.autograd.grad(y, x, create_graph=True)
x.grad = None
slope.backward()
print("y = 3 * f(x) + x**2: backward() gives", x.grad.item())
assert x.grad.item() == 2.0  # claim: own-once-no-history
