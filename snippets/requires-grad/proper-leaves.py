import torch
from torch import nn

_ = torch.manual_seed(0)
device, dtype = "cpu", torch.float64
with torch.no_grad():
    quiet = torch.randn(3, requires_grad=True).mul_(0.01)
    lost = torch.randn(3, requires_grad=True) * 0.01

# essential
recipes = {
    "requires_grad_() last": (torch.randn(3) * 0.01).to(dtype).requires_grad_(),
    "device=, dtype=": torch.randn(3, device=device, dtype=dtype, requires_grad=True),
    "nn.Parameter(...)": nn.Parameter(torch.randn(3) * 0.01),
    "nn.init": nn.init.normal_(torch.empty(3, requires_grad=True), std=0.01),
    "no_grad, mul_(0.01)": quiet,
    "detach, requires_grad_": (torch.randn(3, requires_grad=True) * 0.01)
    .detach()
    .requires_grad_(),
    "no_grad, * 0.01": lost,
}
# end
for name, w in recipes.items():
    optimizer = torch.optim.SGD([w], lr=0.1)
    print(f"{name:23}leaf {w.is_leaf}, requires_grad {w.requires_grad}")

assert all(w.is_leaf for w in recipes.values())  # claim: leaf-recipes-give-leaves
good = [w for w in recipes.values() if w is not lost]
assert all(w.requires_grad for w in good)  # claim: leaf-recipes-require-grad
assert not lost.requires_grad  # claim: leaf-no-grad-product-is-accepted
