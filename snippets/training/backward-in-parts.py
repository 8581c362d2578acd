import torch
from torch import nn

_ = torch.manual_seed(0)
body, head = nn.Linear(3, 4), nn.Linear(4, 2)
x, target = torch.randn(8, 3), torch.randn(8, 2)
parameters = [*body.parameters(), *head.parameters()]


def loss_of(h, target):
    return (head(h) - target).square().sum()


whole = torch.autograd.grad(loss_of(body(x), target), parameters)

# essential
h = body(x)
leaf = h.detach().requires_grad_()
for i in range(0, 8, 2):
    loss = loss_of(leaf[i : i + 2], target[i : i + 2])
    # en: frees the graph of this part; that of the body lies before the cut
    # zh: 只释放这一段的计算图；body 的图在切断处之前，不受影响
    loss.backward()
# en: through the body once, with the gradient that the parts have added up
# zh: 带着各段累加的梯度，一次穿过 body
h.backward(leaf.grad)
# end
same = all(torch.allclose(p.grad, g) for p, g in zip(parameters, whole, strict=True))
print("same gradients as in one pass:", same)

part = leaf[:2]
loss_of(part, target[:2]).backward()
print("leaf[:2] is a leaf:", part.is_leaf, "- kept its gradient:", part.retains_grad)
assert same  # claim: tr-parts-same-gradients
assert not part.is_leaf and not part.retains_grad  # claim: tr-parts-slice-keeps-none
