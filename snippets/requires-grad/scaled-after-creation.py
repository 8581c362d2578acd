import torch

# graph: w
_ = torch.manual_seed(0)
# essential
w = torch.randn(3, requires_grad=True) * 0.01
print("requires_grad:", w.requires_grad)
print("is_leaf      :", w.is_leaf)
print("grad_fn      :", w.grad_fn.name())
# end
assert w.requires_grad  # claim: leaf-scaled-requires-grad
assert not w.is_leaf  # claim: leaf-scaled-is-a-result

try:
    torch.optim.SGD([w], lr=0.1)
except ValueError as error:
    message = str(error)
    print("SGD          :", message)

assert "can't optimize a non-leaf Tensor" in message  # claim: leaf-optimizer-refuses

try:
    (w * 2).sum().backward()
    w -= 0.1 * w.grad
except TypeError as error:
    print("by hand      :", error)
    by_hand = str(error)

assert "NoneType" in by_hand  # claim: leaf-by-hand-is-a-type-error

# en: with retain_grad(), the optimizer changes the result, but not the leaf
# zh: 用了 retain_grad()，优化器更新的是运算结果，不是叶子
leaf = torch.ones(3, requires_grad=True)
result = leaf * 2
result.retain_grad()
optimizer = torch.optim.SGD([result], lr=0.1)
result.sum().backward()
optimizer.step()
print("retain_grad(): result", result.detach(), "| leaf", leaf.detach())
assert (
    leaf.eq(1).all() and result.ne(2).all()
)  # claim: leaf-retained-result-is-accepted

# essential
# en: requires_grad_() comes last
# zh: 最后才调用 requires_grad_()
leaf = (torch.randn(3) * 0.01).requires_grad_()
optimizer = torch.optim.SGD([leaf], lr=0.1)
# end
before = leaf.detach().clone()
leaf.sum().backward()
optimizer.step()
print("flag last    : leaf", leaf.is_leaf, "| changed", not torch.equal(leaf, before))
assert leaf.is_leaf  # claim: leaf-flag-last-gives-a-leaf
assert not torch.equal(leaf, before)  # claim: leaf-flag-last-trains
