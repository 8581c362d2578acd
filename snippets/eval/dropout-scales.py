import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.ones(8, requires_grad=True)
# essential
layer = nn.Dropout(0.5)

out = layer(x)
out.sum().backward()
print("train():", out.detach().tolist())
print("x.grad :", x.grad.tolist())
# end
assert set(out.tolist()) == {0.0, 2.0}  # claim: eval-dropout-scales-in-training
assert torch.equal(out, x.grad)  # claim: eval-dropout-masks-the-gradient

# essential
_ = layer.eval()
print("eval() :", layer(x).tolist())
# end
assert torch.equal(layer(x), x)  # claim: eval-dropout-is-identity
# en: eval mode is like p = 0; p = 1 leaves nothing
# zh: 评估模式相当于 p = 0；p = 1 时什么都不剩
nothing = nn.functional.dropout(x, p=1.0)
print("p = 1  :", nothing.tolist())
assert torch.equal(
    layer(x), nn.functional.dropout(x, p=0.0)
)  # claim: eval-dropout-like-p-zero
assert not nothing.any()  # claim: eval-dropout-p-one-drops-all
