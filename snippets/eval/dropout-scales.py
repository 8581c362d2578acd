import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.ones(8, requires_grad=True)
layer = nn.Dropout(0.5)

out = layer(x)
out.sum().backward()
print("train():", out.detach().tolist())
print("x.grad :", x.grad.tolist())
assert set(out.tolist()) == {0.0, 2.0}  # claim: eval-dropout-scales-in-training
assert torch.equal(out, x.grad)  # claim: eval-dropout-masks-the-gradient

_ = layer.eval()
print("eval() :", layer(x).tolist())
assert torch.equal(layer(x), x)  # claim: eval-dropout-is-identity
