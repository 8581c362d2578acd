import torch


def after_five_steps(optimizer, differentiable):
    _ = torch.manual_seed(0)
    p = torch.randn(1000, dtype=torch.float64, requires_grad=not differentiable)
    steps = optimizer([p], lr=0.1, differentiable=differentiable)
    for _ in range(5):
        p.grad = torch.randn_like(p)
        steps.step()
    return p.detach()


def difference(optimizer):
    a, b = (after_five_steps(optimizer, flag) for flag in (False, True))
    return (a - b).abs().max().item()


# essential
one, step = 1 - 0.999**1, torch.tensor(1.0)
print(f"1 - 0.999**1: number {one:.10f}, float32 {1 - 0.999**step:.10f}")
# end
adam, sgd = difference(torch.optim.Adam), difference(torch.optim.SGD)
torch.set_default_dtype(torch.float64)
double = difference(torch.optim.Adam)
torch.set_default_dtype(torch.float32)
print("largest difference of a weight after five steps:")
print(f"Adam {adam:.0e}, SGD {sgd:.0e}; Adam with a float64 counter {double:.0e}")
assert 1e-7 < adam < 1e-5 and sgd == 0  # claim: tr-differentiable-differs
assert difference(torch.optim.AdamW) > 1e-7  # claim: tr-differentiable-adamw
assert double < 1e-14  # claim: tr-differentiable-step-in-float32
