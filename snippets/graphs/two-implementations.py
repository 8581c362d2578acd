import torch
from torch.nn.functional import scaled_dot_product_attention

_ = torch.manual_seed(0)
inputs = [torch.randn(1, 8, 4, dtype=torch.float64) for _ in range(3)]


def by_hand(q, k, v):
    return (q @ k.mT / q.shape[-1] ** 0.5).softmax(-1) @ v


def wrong(q, k, v):
    # en: the same result, but backward forgets a part of the gradient of v
    # zh: 结果相同，但反向传播漏掉了 v 的一部分梯度
    return by_hand(q, k, 0.9 * v + 0.1 * v.detach())


# essential
def gradient(attention, dtype):
    leaves = [t.to(dtype, copy=True).requires_grad_() for t in inputs]
    attention(*leaves).square().sum().backward()
    return torch.cat([t.grad.double().flatten() for t in leaves])


# en: the reference: float64 and plain operations
# zh: 参照：float64，只用普通的运算
exact = gradient(by_hand, torch.float64)


def error(attention, dtype):
    difference = gradient(attention, dtype) - exact
    return (difference.norm() / exact.norm()).item()


# end
errors = {}
for attention in (by_hand, scaled_dot_product_attention, wrong):
    name = attention.__name__
    errors[name] = [error(attention, t) for t in (torch.bfloat16, torch.float32)]
    print(f"{name:29} bfloat16 {errors[name][0]:.0e}, float32 {errors[name][1]:.0e}")

a, b, c = errors.values()
assert max(a[0], b[0]) < 0.05 and min(a[0], b[0]) > 1e-3  # claim: kern-compare-rounding
assert max(a[1], b[1]) < 1e-5  # claim: kern-compare-shrinks
assert c[1] > 0.02  # claim: kern-compare-stays
