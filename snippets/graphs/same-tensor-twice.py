import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a * b

    @staticmethod
    def backward(ctx, gradient):
        a, b = ctx.saved_tensors
        return gradient * b, gradient * a


def square(x):
    return Product.apply(x, x)


found = {}
compiled = torch.compile(square, backend="aot_eager")
for name, function in {"eager": square, "compiled": compiled}.items():
    x = torch.tensor(3.0, requires_grad=True)
    function(x).backward()
    found[name] = x.grad.item()

print(found)
assert found["eager"] == 6  # claim: kern-twice-eager
assert found["compiled"] == 6  # claim: kern-twice-compiled
