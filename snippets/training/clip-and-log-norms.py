import torch
from torch.nn.utils import clip_grad_norm_, get_total_norm

_ = torch.manual_seed(0)
model = torch.nn.Sequential(
    torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)
)
(model(torch.randn(16, 4)) * 10).pow(2).mean().backward()

# essential
# en: first the norm of each parameter, then clip
# zh: 先求每个参数的范数，再裁剪
grads = {n: p.grad for n, p in model.named_parameters() if p.grad is not None}
norms = {name: get_total_norm([g]).item() for name, g in grads.items()}
total = clip_grad_norm_(
    model.parameters(), max_norm=1.0, error_if_nonfinite=True
).item()
# end
for name, norm in norms.items():
    print(f"{name:9} {norm:8.2f}")

after = get_total_norm(grads.values()).item()
print(f"{'total':9} {total:8.2f}, after clipping {after:.2f}")

root = sum(n**2 for n in norms.values()) ** 0.5
assert abs(total - root) < 1e-3  # claim: tr-total-norm-is-root-of-squares
assert abs(after - 1) < 1e-4 < total - 1  # claim: tr-norm-clipped-to-limit

# en: an infinite norm cannot be clipped: finite gradients become zero
# zh: 无穷大的范数没法裁剪：有限的梯度都变成零
model[0].bias.grad[0] = torch.inf
_ = clip_grad_norm_(model.parameters(), max_norm=1.0)
spoilt = model[0].bias.grad
print("infinite norm, bias.grad after clipping:", spoilt.abs().tolist()[:3])
assert (
    spoilt[0].isnan() and not spoilt[1:].any()
)  # claim: tr-infinite-norm-clips-to-zero
_ = clip_grad_norm_(model.parameters(), max_norm=1.0)
everywhere = all(p.grad.isnan().all() for p in model.parameters())
print("clipped again, norm nan: all gradients become nan:", everywhere)
assert everywhere  # claim: tr-nan-norm-spreads
