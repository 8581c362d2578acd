import torch

_ = torch.manual_seed(0)
critic = torch.nn.Sequential(
    torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1)
)
# en: all units are off, so the critic's gradient at the points is exactly zero
# zh: 所有单元都不激活，所以判别器在这些点上的梯度恰好为零
_ = torch.nn.init.constant_(critic[0].bias, -10.0)
points = torch.randn(4, 2).requires_grad_()


def sqrt(g):
    return g.square().sum(dim=1).sqrt()


def sqrt_with_eps(g):
    return (g.square().sum(dim=1) + 1e-12).sqrt()


def norm(g):
    return g.norm(dim=1)


finite = []
for length in (sqrt, sqrt_with_eps, norm):
    critic.zero_grad()
    (gradient,) = torch.autograd.grad(critic(points).sum(), points, create_graph=True)
    (length(gradient) - 1).square().mean().backward()
    finite.append(critic[0].weight.grad.isfinite().all().item())
    print(f"{length.__name__:13} gradient of the weights is finite: {finite[-1]}")

assert finite == [False, True, True]  # claim: tr-sqrt-at-zero-is-nan
images = torch.ones(5, 3, 8, 8)
print("per image   :", images.flatten(1).norm(dim=1).shape)
print("norm(dim=1) :", images.norm(dim=1).shape)
assert images.flatten(1).norm(dim=1).shape == (5,)  # claim: tr-norm-per-image
assert images.norm(dim=1).shape == (5, 8, 8)  # claim: tr-norm-per-pixel
