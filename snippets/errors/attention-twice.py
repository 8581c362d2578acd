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


def multihead(need_weights):
    layer = torch.nn.MultiheadAttention(4, 2, batch_first=True)
    return layer(x[0], x[0], x[0], need_weights=need_weights)[0]


# essential
wrong = penalty(F.scaled_dot_product_attention(x, x, x))
with sdpa_kernel(SDPBackend.MATH):
    right = penalty(F.scaled_dot_product_attention(x, x, x))
# end
fast, weights = penalty(multihead(False)), penalty(multihead(True))
print("wrong:", wrong)
print("right, SDPBackend.MATH:", right)
print("MultiheadAttention, need_weights=False:", fast)
print("MultiheadAttention, need_weights=True:", weights)
assert wrong.startswith(
    "derivative for aten::_scaled_dot_product"
)  # claim: err-attention-twice
assert wrong.endswith("backward is not implemented") and fast == wrong
assert right == "fine"  # claim: err-attention-math
assert weights == "fine"  # claim: err-attention-weights
