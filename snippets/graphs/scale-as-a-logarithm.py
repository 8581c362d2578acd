import torch

ways = {
    "s itself": lambda s: s,
    "s.clamp(-0.1, 0.1)": lambda s: s.clamp(-0.1, 0.1),
    "0.1 * tanh(s)": lambda s: 0.1 * torch.tanh(s),
}


# essential
def flow_loss(limited):
    y, log_det = torch.tensor(1.0), 0.0
    for _ in range(32):
        y = y * limited.exp()
        log_det = log_det + limited
    return 0.5 * y**2 - log_det


# end
found = {}
print("32 layers, s = 3: loss and gradient of s")
for name, limit in ways.items():
    s = torch.tensor(3.0, requires_grad=True)
    loss = flow_loss(limit(s))
    loss.backward()
    found[name] = loss.item(), s.grad.item()
    print(f"{name:19} {loss.item():.1f}  {s.grad.item():.2f}")

(plain, plain_grad), (clamped, clamped_grad), (smooth, smooth_grad) = found.values()
inf = float("inf")
assert plain == plain_grad == inf  # claim: range-log-scale-inf
assert clamped < inf and clamped_grad == 0  # claim: range-log-scale-clamped
assert smooth < inf and smooth_grad > 1  # claim: range-log-scale-tanh
s = torch.tensor(20.0, requires_grad=True)
flow_loss(0.1 * torch.tanh(s)).backward()
print("s = 20, 0.1 * tanh(s): gradient", s.grad.item())
assert s.grad == 0  # claim: range-log-scale-large
