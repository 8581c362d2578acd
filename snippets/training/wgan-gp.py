import torch

_ = torch.manual_seed(0)
G = torch.nn.Linear(2, 4)
critic = torch.nn.Sequential(
    torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)
)
optimizer = torch.optim.Adam(critic.parameters(), lr=0.01)


# essential
# en: the points lie between real and fake samples, and must require grad
# zh: 这些点在真样本与假样本之间，必须需要梯度
def penalty(real, fake):
    share = torch.rand(len(real), 1).to(real)
    points = torch.lerp(fake, real, share).requires_grad_()
    (gradient,) = torch.autograd.grad(critic(points).sum(), points, create_graph=True)
    return (gradient.flatten(1).norm(dim=1) - 1).square().mean()


# end
values = []
for _ in range(200):
    real, fake = torch.randn(64, 4) + 2, G(torch.randn(64, 2)).detach()
    extra = penalty(real, fake)
    optimizer.zero_grad()
    (critic(fake).mean() - critic(real).mean() + 10 * extra).backward()
    optimizer.step()
    values.append(extra.item())

print(f"penalty in the first step {values[0]:.3f}, in the last step {values[-1]:.3f}")
print("generator got a gradient:", G.weight.grad is not None)
assert values[-1] < values[0] / 5  # claim: tr-penalty-falls
assert G.weight.grad is None  # claim: tr-penalty-spares-the-generator
