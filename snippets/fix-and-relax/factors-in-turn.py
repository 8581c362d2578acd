import torch

torch.set_default_dtype(torch.float64)
_ = torch.manual_seed(0)
noise = 0.1 * torch.randn(30, 20)
target = torch.randn(30, 4) @ torch.randn(4, 20) + noise
start = 0.5 * torch.randn(30, 4), 0.5 * torch.randn(20, 4)


def factorise(groups):
    u, v = (factor.clone() for factor in start)
    losses = []
    for step in range(180):
        # essential
        free = [(u, v)[n] for n in groups[step // 20 % len(groups)]]
        for factor in (u, v):
            factor.requires_grad_(any(factor is one for one in free))
        loss = ((u @ v.T - target) ** 2).mean()
        losses.append(loss.item())
        gradients = torch.autograd.grad(loss, free)
        with torch.no_grad():
            for factor, gradient in zip(free, gradients):
                factor -= 2.0 * gradient
    # end
    return losses


# en: one group with both factors; then two groups, in turns of 20 steps
# zh: 一组，含两个因子；然后是两组，轮流，每轮 20 步
joint = factorise([(0, 1)])
in_turn = factorise([(0,), (1,)])
print("step joint in_turn")
for step in range(0, 180, 4):
    print(f"{step} {joint[step]:.4f} {in_turn[step]:.4f}")

assert sorted(in_turn, reverse=True) == in_turn  # claim: fr-turns-never-raise-the-loss
assert joint[60] < in_turn[60] / 10  # claim: fr-joint-is-ahead-midway
assert abs(joint[-1] - in_turn[-1]) < 1e-3  # claim: fr-both-reach-the-same-floor

torch.set_default_dtype(torch.float32)
