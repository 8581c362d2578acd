import torch
from torch.amp import custom_bwd, custom_fwd

dtypes = []


class Product(torch.autograd.Function):
    @staticmethod
    @custom_fwd(device_type="cpu")
    def forward(x, w):
        return x @ w

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    @custom_bwd(device_type="cpu")
    def backward(ctx, g):
        x, w = ctx.saved_tensors
        dtypes.append((x.T @ torch.ones_like(x)).dtype)
        return g @ w.T.to(g.dtype), x.T.to(g.dtype) @ g


# essential
class Noted(Product):
    @staticmethod
    def forward(x, w):
        return x @ w

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
        ctx._fwd_used_autocast = torch.is_autocast_enabled("cpu")
        ctx._dtype = torch.get_autocast_dtype("cpu")


# end
def run(function):
    x, w = (torch.ones(2, 2, requires_grad=True) for _ in range(2))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        y = function.apply(x, w)
    y.sum().backward()


try:
    run(Product)
except AttributeError as error:
    message = str(error)
    print("custom_fwd on forward:", message)
run(Noted)
print("noted in setup_context: backward computes in", dtypes[0])
assert "no attribute '_fwd_used_autocast'" in message  # claim: mp-setup-context-fails
assert dtypes == [torch.bfloat16]  # claim: mp-setup-context-noted
