import torch

x = torch.tensor([0.2, 0.8, 1.4])
limit = torch.tensor(1.0, requires_grad=True)

# essential
hard = (x > limit).float()
soft = torch.sigmoid((x - limit) / 0.1)
through = soft + (hard - soft).detach()
# end
print("hard mask requires grad:", hard.requires_grad)
print("soft mask       :", [round(s, 2) for s in soft.tolist()])
print("straight through:", through.tolist())
assert not hard.requires_grad  # claim: graph-threshold-has-no-gradient

slopes = {}
for name, mask in {"soft mask": soft, "straight through": through}.items():
    (grad,) = torch.autograd.grad((x * mask).sum(), limit, retain_graph=True)
    slopes[name] = grad.item()
    print(f"{name:16} limit gets the gradient {grad.item():.3f}")

assert slopes["soft mask"] < 0  # claim: graph-soft-mask-learns
assert through.tolist() == hard.tolist()  # claim: graph-hard-value-soft-gradient
assert (
    abs(slopes["soft mask"] - slopes["straight through"]) < 1e-6
)  # claim: graph-through-same-gradient
