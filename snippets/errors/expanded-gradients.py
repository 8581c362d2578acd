import torch

x = torch.ones(3, requires_grad=True)


def attempt(hook):
    x.grad = None
    y = x * 2
    y.register_hook(hook)
    try:
        y.sum().backward()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return f"x.grad {x.grad.tolist()}"


def clear_first(g):
    g[0] = 0


(grad,) = torch.autograd.grad(x.sum(), x)
print("gradient of a sum, stride:", grad.stride())
x.sum().backward()
print("x.grad,            stride:", x.grad.stride())
stored = x.grad.stride()

# essential
# en: wrong: the hook writes into the gradient; right: it returns a new gradient
# zh: 错误：钩子写进梯度；正确：返回一个新的梯度
wrong = attempt(lambda g: g.clamp_(-0.5, 0.5))
right = attempt(lambda g: g.clamp(-0.5, 0.5))
# end
silent = attempt(clear_first)
print("wrong, clamp_:  ", wrong)
print("wrong, g[0] = 0:", silent)
print("right, clamp:   ", right)

assert grad.stride() == (0,)  # claim: err-expanded-gradient
assert stored == (1,)  # claim: err-expanded-gradient-stored
assert "more than one element" in wrong  # claim: err-expanded-in-hook
assert silent == "x.grad [0.0, 0.0, 0.0]"  # claim: err-expanded-hook-silent
assert right == "x.grad [1.0, 1.0, 1.0]"  # claim: err-expanded-hook-cure
