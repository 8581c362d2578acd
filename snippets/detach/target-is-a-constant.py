import torch
from torch.nn.functional import mse_loss

# en: value of a state s: w * s; one step from s to s_next with a reward
# zh: 状态 s 的价值为 w * s；从 s 走一步到 s_next，得到奖励 reward
w = torch.tensor(0.5, requires_grad=True)
s, s_next, reward, gamma = torch.tensor(1.0), torch.tensor(2.0), 1.0, 0.9


def gradient(target):
    w.grad = None
    mse_loss(w * s, target).backward()
    return w.grad.item()


# essential
with torch.no_grad():
    constant = reward + gamma * w * s_next

semi = gradient((reward + gamma * w * s_next).detach())
full = gradient(reward + gamma * w * s_next)
off = gradient(constant)
# end
print(f"target detached     : {semi:+.2f}")
print(f"target under no_grad: {off:+.2f}")
print(f"target left attached: {full:+.2f}")
delta = (w * s - constant).item()
assert abs(semi - 2 * delta * 1) < 1e-5  # claim: det-semi-gradient
assert off == semi  # claim: det-target-under-no-grad-same
assert abs(full - 2 * delta * (1 - 0.9 * 2)) < 1e-5  # claim: det-full-gradient
assert semi * full < 0  # claim: det-attached-target-turns-the-sign
