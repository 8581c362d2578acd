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
trains = penalty()
_ = layer.eval()
try:
    _ = penalty()
except RuntimeError as error:
    message = str(error)
    print("in eval():", message)

# essential
with sdpa_kernel(SDPBackend.MATH):
    right = penalty()
    # end
    print("in eval(), kernel MATH, gradient arrives    :", right)

print("in train(), with dropout 0.1, gradient arrives:", trains)
assert "flash_attention" in message  # claim: tr-attention-has-no-second-derivative
assert right  # claim: tr-attention-math-has-one
assert trains  # claim: tr-attention-with-dropout-has-one
