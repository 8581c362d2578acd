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
    # en: frees the graph of this piece; the graph of body, before the cut, stays
    # zh: 只释放这一段的计算图；body 的计算图在切断处之前，仍然保留
    loss.backward()
# en: one backward pass through body, with the summed gradient of the pieces
# zh: 用各段累加的梯度，对 body 做一次反向传播
h.backward(leaf.grad)
# end
same = all(torch.allclose(p.grad, g) for p, g in zip(parameters, whole, strict=True))
print("same gradients as in one pass:", same)

piece = leaf[:2]
loss_of(piece, target[:2]).backward()
print("leaf[:2].is_leaf:", piece.is_leaf, "leaf[:2].retains_grad:", piece.retains_grad)
assert same  # claim: tr-parts-same-gradients
assert not piece.is_leaf and not piece.retains_grad  # claim: tr-parts-slice-keeps-none
