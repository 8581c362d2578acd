import warnings

import torch

library = torch.library.Library("memoire_kernel", "DEF")
library.define("square(Tensor x) -> Tensor")


def by_numpy(x):
    return torch.from_numpy(x.detach().numpy() ** 2)


library.impl("square", by_numpy, "CPU")
library.define("double(Tensor x) -> Tensor")
library.impl("double", lambda x: x * 2, "CPU")
w = torch.tensor([3.0], requires_grad=True)
# essential
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    y = torch.ops.memoire_kernel.square(w)
    print("square, requires grad:", y.requires_grad)
    y.backward()
    recorded = torch.autograd.grad(torch.ops.memoire_kernel.double(w), w)[0]

missing = w.grad
print("square, w.grad:", missing)
print("double, gradient of w:", recorded)
print("warnings:", len(caught))
print("last warning:", str(caught[-1].message)[:88])


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return by_numpy(x)

    @staticmethod
    def backward(ctx, grad):
        return 2 * ctx.saved_tensors[0] * grad


Square.apply(w).backward()
print("square in a Function, w.grad:", w.grad)
# end
library._destroy()

assert y.requires_grad  # claim: op-kernel-looks-recorded
first = str(caught[-1].message)
assert "autograd kernel was not registered" in first  # claim: op-kernel-warns
assert missing is None  # claim: op-kernel-gradient-missing
assert w.grad.tolist() == [6.0]  # claim: op-kernel-function-passes
assert recorded == 2.0 and len(caught) == 2  # claim: op-kernel-recorded-inside
