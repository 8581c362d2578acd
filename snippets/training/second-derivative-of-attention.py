import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel

_ = torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(4, nhead=2, dim_feedforward=8)
x = torch.randn(3, 1, 4, requires_grad=True)


# essential
def penalty():
    layer.zero_grad()
    (slope,) = torch.autograd.grad(layer(x).sin().sum(), x, create_graph=True)
    slope.square().sum().backward()
    return layer.linear1.weight.grad is not None


# end
def message():
    try:
        _ = penalty()
    except RuntimeError as error:
        return str(error)


trains = penalty()
layer.self_attn.dropout = 0.0
without_dropout = message()
_ = layer.eval()
in_eval = message()
print("in eval():", in_eval)

# essential
with sdpa_kernel(SDPBackend.MATH):
    right = penalty()
    # end
    print("in eval(), kernel MATH, gradient arrives:", right)

print("in train(), dropout 0.1, gradient arrives:", trains)
print("in train(), attention dropout 0, the same error:", in_eval == without_dropout)
assert "flash_attention" in in_eval  # claim: tr-attention-has-no-second-derivative
assert in_eval == without_dropout  # claim: tr-attention-without-dropout-has-none
assert right  # claim: tr-attention-math-has-one
assert trains  # claim: tr-attention-with-dropout-has-one
