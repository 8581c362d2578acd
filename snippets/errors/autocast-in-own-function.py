import torch
from torch.amp import custom_bwd, custom_fwd

dtypes = {}


def function(forward_rule=lambda f: f, backward_rule=lambda f: f, convert=True):
    class Product(torch.autograd.Function):
        @staticmethod
        @forward_rule
        def forward(ctx, x, w):
            ctx.save_for_backward(x, w)
            out = x @ w
            dtypes["forward"] = out.dtype
            return out

        @staticmethod
        @backward_rule
        def backward(ctx, g):
            x, w = ctx.saved_tensors
            dtypes["backward"] = (x.T @ torch.ones_like(x)).dtype
            if convert:
                x, w = x.to(g.dtype), w.to(g.dtype)
            return g @ w.T, x.T @ g

    return Product.apply


def run(apply, dtype=torch.float32):
    x, w = (torch.ones(2, 2, dtype=dtype, requires_grad=True) for _ in range(2))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        y = apply(x, w)
    y.sum().backward()
    return tuple(str(dtype).removeprefix("torch.") for dtype in dtypes.values())


# essential
plain = run(function())
marked = run(function(custom_fwd(device_type="cpu"), custom_bwd(device_type="cpu")))
full = custom_fwd(device_type="cpu", cast_inputs=torch.float32)
float32 = run(function(full, custom_bwd(device_type="cpu")))
# end
float64 = run(function(full, custom_bwd(device_type="cpu")), torch.float64)
try:
    run(function(convert=False))
except RuntimeError as error:
    mixed = str(error)
try:
    torch.bmm(torch.ones(1, 2, 2, dtype=torch.bfloat16), torch.ones(1, 2, 2))
except RuntimeError as error:
    batched = str(error)
print("dtypes in forward and backward")
print("no decorators:          ", *plain)
print("custom_fwd, custom_bwd: ", *marked)
print("cast_inputs=float32:    ", *float32)
print("cast_inputs=float32, inputs in float64:", *float64)
print("no decorators, gradient times a saved tensor:", mixed)
print("bmm of bfloat16 and float32:", batched)
assert "to have the same dtype" in mixed  # claim: mp-own-mixed
assert "expected scalar type BFloat16 but found Float" in batched  # claim: mp-own-bmm
assert plain == ("bfloat16", "float32")  # claim: mp-own-plain
assert marked == ("bfloat16", "bfloat16")  # claim: mp-own-marked
assert float32 == ("float32", "float32")  # claim: mp-own-float32
assert float64 == ("float64", "float64")  # claim: mp-own-float64
