import torch

_ = torch.manual_seed(0)
noise = 0.1 * torch.randn(30, 20)
target = torch.randn(30, 4) @ torch.randn(4, 20) + noise
u, v = 0.5 * torch.randn(30, 4), 0.5 * torch.randn(20, 4)


# essential
# en: with one factor fixed, finding the other is a least-squares problem
# zh: 固定一个因子，求另一个就是最小二乘问题，不需要梯度
@torch.no_grad()
def solve_both(u, v):
    v = torch.linalg.lstsq(u, target).solution.T
    u = torch.linalg.lstsq(v, target.T).solution.T
    return u, v


# end
losses = [((u @ v.T - target) ** 2).mean().item()]
for n in range(4):
    u, v = solve_both(u, v)
    losses.append(((u @ v.T - target) ** 2).mean().item())
    print(f"after round {n + 1}: loss {losses[-1]:.4f}")

# en: the lowest loss for rank 4, from the singular values after the fourth
# zh: 秩为 4 时损失的最小值，由第四个之后的奇异值给出
best = (torch.linalg.svdvals(target)[4:] ** 2).sum().item() / target.numel()
print(f"lowest possible: loss {best:.4f}")
assert abs(losses[-1] - best) < 1e-4  # claim: fr-solving-reaches-the-best
assert losses[1] < losses[0] / 10  # claim: fr-one-solved-turn-goes-far
