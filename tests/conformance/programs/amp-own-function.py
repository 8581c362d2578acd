# A custom Function under autocast, which says in which type it computes.
import torch


class Product(torch.autograd.Function):
    @staticmethod
    @torch.amp.custom_fwd(device_type="cpu", cast_inputs=torch.float32)
    def forward(ctx, x):
        print(x.dtype, torch.is_autocast_enabled("cpu"))
        return x * 2

    @staticmethod
    @torch.amp.custom_bwd(device_type="cpu")
    def backward(ctx, grad):
        return grad * 2


x = torch.ones(1, dtype=torch.bfloat16, requires_grad=True)
with torch.autocast("cpu"):
    Product.apply(x).sum().backward()
print(x.grad)
