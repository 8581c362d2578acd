import torch

_ = torch.manual_seed(0)
critic = torch.nn.Sequential(
    torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1)
)
# en: at the first point all ReLU outputs are zero, so the gradient there is zero
# zh: 在第一个点上，ReLU 的输出全是零，所以判别器在这一点的梯度恰好为零
_ = torch.nn.init.ones_(critic[0].weight)
points = torch.tensor([[-9.0, -9.0], [1.0, 2.0], [3.0, 1.0], [2.0, 2.0]])
points = points.requires_grad_()


# essential
def sqrt(g):
    return g.square().sum(dim=1).sqrt()


def sqrt_with_eps(g):
    return (g.square().sum(dim=1) + 1e-12).sqrt()


def norm(g):
    return g.norm(dim=1)


# end
finite, nans = [], []
for length in (sqrt, sqrt_with_eps, norm):
    critic.zero_grad()
    (gradient,) = torch.autograd.grad(critic(points).sum(), points, create_graph=True)
    (length(gradient) - 1).square().mean().backward()
    found = critic[0].weight.grad
    finite.append(found.isfinite().all().item())
    nans.append(found.isnan().all().item())
    print(f"{length.__name__:13} all weight gradients are finite: {finite[-1]}")

assert not gradient[0].any() and gradient[1:].all()  # claim: tr-one-zero-gradient
right = [False, True, True], [True, False, False]
assert (finite, nans) == right  # claim: tr-sqrt-at-zero-is-nan
images = torch.ones(5, 3, 8, 8)
print("shape of images.norm(dim=1)           :", tuple(images.norm(dim=1).shape))
per_image = images.flatten(1).norm(dim=1)
print("shape of images.flatten(1).norm(dim=1):", tuple(per_image.shape))
assert per_image.shape == (5,)  # claim: tr-norm-per-image
assert images.norm(dim=1).shape == (5, 8, 8)  # claim: tr-norm-per-pixel
small = torch.tensor(1e-12, dtype=torch.float16)
print("1e-12 in float16:", small.item())
assert small == 0  # claim: tr-eps-vanishes-in-half
