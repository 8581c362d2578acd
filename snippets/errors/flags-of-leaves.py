import torch

x = torch.ones(2, requires_grad=True)
y = x * 2
# essential
attempts = {
    "y.requires_grad = False": lambda: setattr(y, "requires_grad", False),
    "y.requires_grad = True": lambda: setattr(y, "requires_grad", True),
    "y.requires_grad_(False)": lambda: y.requires_grad_(False),
    "y.requires_grad_(True)": lambda: y.requires_grad_(True),
}
# end
texts = []
for name, attempt in attempts.items():
    try:
        _ = attempt()
        texts.append("no error")
    except RuntimeError as error:
        texts.append(str(error))
    print(f"{name:24}", texts[-1])

assert all("can only change" in t for t in texts[:3])  # claim: err-flags-of-leaves
assert texts[3] == "no error" and not y.is_leaf  # claim: err-true-on-non-leaf-is-no-op

# essential
# en: right: a constant, a new leaf, or the gradient of y itself
# zh: 正确：常数、新的叶子张量，或者要 y 自己的梯度
constant = y.detach()
fresh = y.detach().requires_grad_()
y.retain_grad()
# end
(y * fresh).sum().backward()
print("right: constant.requires_grad", constant.requires_grad)
print("right: fresh.is_leaf", fresh.is_leaf, "| fresh.grad", fresh.grad)
print("right: y.grad", y.grad)
assert not constant.requires_grad  # claim: err-detach-for-a-constant
assert fresh.is_leaf and fresh.grad.equal(y)  # claim: err-detach-for-a-fresh-leaf
