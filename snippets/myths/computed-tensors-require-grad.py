import torch

_ = torch.manual_seed(0)
# essential
w = torch.randn(3, requires_grad=True)
scaled = w * 0.01
plain = torch.randn(3) * 0.01
print("scaled.requires_grad:", scaled.requires_grad, "| leaf:", scaled.is_leaf)
print("plain.requires_grad :", plain.requires_grad, "| leaf:", plain.is_leaf)
# end
assert scaled.requires_grad and not scaled.is_leaf  # claim: myth-computed-requires-grad

# en: integers and truth values have no gradient, and zeros_like ignores the values
# zh: 整数和布尔值没有梯度；zeros_like 用不到输入的值
sampled = torch.rand_like(w)
others = [w > 0, w.long(), w.argmax(), w.isnan(), torch.zeros_like(w), sampled]
print("requires_grad of w > 0, long(), argmax(), isnan(), zeros_like(), rand_like():")
print([t.requires_grad for t in others])
assert not any(t.requires_grad for t in others)  # claim: myth-not-every-result

# essential
# en: w is a leaf: an in-place write through the slice w[:] raises an error
# zh: w 是叶子张量：通过切片 w[:] 原地写入会报错
try:
    w[:] += 1
# end
except RuntimeError as error:
    message = str(error)
    print("w[:] += 1:", message)

assert "a view of a leaf" in message and w.is_leaf  # claim: myth-slice-is-no-loophole
