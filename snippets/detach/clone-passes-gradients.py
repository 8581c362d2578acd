import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
c = x.clone()
print("clone:", c)
(c * 5).sum().backward()
print("x.grad:", x.grad, "| c is a leaf:", c.is_leaf)
# end
assert x.grad.tolist() == [5.0, 5.0]  # claim: det-gradients-pass-through-clone
assert not c.is_leaf  # claim: det-clone-is-no-leaf

# en: copying into an existing tensor is recorded as well
# zh: 复制到已有的张量里，同样会被记录
buffer = torch.zeros(2)
_ = buffer.copy_(x)
print("buffer:", buffer)
through = torch.autograd.grad(buffer.sum(), x)[0]
assert through.tolist() == [1.0, 1.0]  # claim: det-copy-into-is-recorded

wholes = [torch.zeros(2, dtype=t).copy_(x) for t in (torch.int64, torch.bool)]
assert not any(t.requires_grad for t in wholes)  # claim: det-copy-into-integers-is-not

# essential
# en: a fresh leaf with the same values: gradients stop at it
# zh: 数值相同的新叶子张量：梯度到此为止
fresh = x.detach().clone().requires_grad_()
(fresh * 7).sum().backward()
print("fresh.grad:", fresh.grad, "| x.grad:", x.grad)
# end
assert fresh.is_leaf and fresh.grad.tolist() == [7.0, 7.0]  # claim: det-fresh-leaf
assert x.grad.tolist() == [5.0, 5.0]  # claim: det-fresh-leaf-shields-the-source
