import torch


# essential
def same(ctx, x, factor):
    ctx.factor = factor
    return x.view_as(x)


class Reverse(torch.autograd.Function):
    forward = staticmethod(same)
    backward = staticmethod(lambda ctx, grad: (-ctx.factor * grad, None))


class Round(torch.autograd.Function):
    forward = staticmethod(lambda ctx, x: x.round())
    backward = staticmethod(lambda ctx, grad: grad)


# end
x = torch.tensor([0.25, 1.75], requires_grad=True)
y = Reverse.apply(x, 0.5)
y.sum().backward()
print("Reverse: y", y.tolist(), "x.grad", x.grad.tolist())
assert torch.equal(y, x)  # claim: graph-reversal-keeps-values
assert x.grad.tolist() == [-0.5, -0.5]  # claim: graph-reversal-turns-gradient

x.grad = None
y = Round.apply(x)
y.sum().backward()
print("Round  : y", y.tolist(), "x.grad", x.grad.tolist())
assert x.grad.tolist() == [1.0, 1.0]  # claim: graph-function-straight-through

# en: without a Function: values that are infinite, large or rounded
# zh: 不写 Function 时：无穷大、很大的值、舍入
infinite = torch.tensor(float("inf"))
assert (-0.5 * infinite + 1.5 * infinite).isnan()  # claim: graph-scaled-infinity-is-nan
big = torch.tensor(1000.0).half()
assert (100 * big - 99 * big).isnan()  # claim: graph-scaled-half-is-nan
near = torch.tensor(1.1).bfloat16()
assert 100 * near - 99 * near == 1.0  # claim: graph-scaled-rounding
# en: the reversed gradient without a Function
# zh: 不写 Function，也得到反转的梯度
x.grad = None
(-0.5 * x + (1.5 * x).detach()).sum().backward()
print("detach : x.grad", x.grad.tolist())
assert x.grad.tolist() == [-0.5, -0.5]  # claim: graph-reversal-by-detach
