import torch
from torch.distributions import Normal

# essential
mean = torch.tensor(1.0, requires_grad=True)
std = torch.tensor(0.5, requires_grad=True)
action = torch.tensor(2.0, requires_grad=True)
log_prob = Normal(mean, std).log_prob(action)
grads = torch.autograd.grad(log_prob, (mean, std, action))
for name, grad in zip(("mean", "std", "action"), grads, strict=True):
    print(f"gradient for {name}: {grad.item():.1f}")
# end
assert [round(g.item(), 4) for g in grads] == [4.0, 6.0, -4.0]  # claim: lp-formulas
step = []
for width in (0.1, 0.01):
    small = torch.tensor(width, requires_grad=True)
    log = torch.tensor(width).log().requires_grad_()
    centre = torch.tensor(0.0, requires_grad=True)
    (by_std,) = torch.autograd.grad(
        Normal(0.0, small).log_prob(torch.tensor(2 * width)), small
    )
    by_log, by_mean = torch.autograd.grad(
        Normal(centre, log.exp()).log_prob(torch.tensor(2 * width)), (log, centre)
    )
    step.append([round(grad.item()) for grad in (by_std, by_log, by_mean)])
    std, log_std, mean = step[-1]
    print(f"std {width}, z 2 | gradients: std {std}, log_std {log_std}, mean {mean}")
assert [s[:2] for s in step] == [[30, 3], [300, 3]]  # claim: lp-small-std
assert [s[2] for s in step] == [20, 200]  # claim: lp-mean-stays
density = Normal(0.0, 0.1).log_prob(torch.tensor(0.0)).item()
print(f"log_prob at the mean, std 0.1: {density:.2f}")
assert density > 0  # claim: lp-positive
