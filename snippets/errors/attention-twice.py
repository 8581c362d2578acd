import torch
import torch.nn.functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

x = torch.rand(1, 1, 3, 4, requires_grad=True)


def penalty(out):
    (g,) = torch.autograd.grad(out.sum(), x, create_graph=True)
    try:
        g.square().sum().backward()
        return "fine"
    except RuntimeError as error:
        return str(error)


# essential
wrong = penalty(F.scaled_dot_product_attention(x, x, x))
with sdpa_kernel(SDPBackend.MATH):
    right = penalty(F.scaled_dot_product_attention(x, x, x))
# end
print("wrong:", wrong)
print("right, SDPBackend.MATH:", right)
assert wrong.startswith(
    "derivative for aten::_scaled_dot_product"
)  # claim: err-attention-twice
assert wrong.endswith("backward is not implemented")
assert right == "fine"  # claim: err-attention-math
