import torch

_ = torch.manual_seed(0)
w = torch.randn(3, requires_grad=True)
scaled = w * 0.01
plain = torch.randn(3) * 0.01
print("from w      :", scaled.requires_grad, "| leaf:", scaled.is_leaf)
print("from no flag:", plain.requires_grad, "| leaf:", plain.is_leaf)
assert scaled.requires_grad and not scaled.is_leaf  # claim: myth-computed-requires-grad

# en: the slice is no way around the check
# zh: 切片绕不过这项检查
try:
    w[:] += 1
except RuntimeError as error:
    message = str(error)
    print("w[:] += 1   :", message)

assert "a view of a leaf" in message and w.is_leaf  # claim: myth-slice-is-no-loophole
