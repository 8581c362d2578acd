import torch
from torch import nn


# essential
def gradient_penalty(critic, real, fake):
    shape = len(real), *[1] * (real.dim() - 1)
    share = torch.rand(shape, dtype=real.dtype, device=real.device)
    points = torch.lerp(fake.detach().to(real), real, share).requires_grad_()
    (slopes,) = torch.autograd.grad(critic(points).sum(), points, create_graph=True)
    return (slopes.reshape(len(real), -1).norm(dim=1) - 1).square().mean()


# end
class Last(nn.Module):
    def forward(self, outputs):
        return outputs[0][:, -1]


_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.GroupNorm(1, 2), nn.Tanh(), nn.Flatten())
images.append(nn.Linear(8, 1))
words = nn.Sequential(nn.LSTM(3, 4, batch_first=True), Last(), nn.Linear(4, 1))
numbers = nn.Sequential(nn.Unflatten(0, (-1, 1)), nn.Linear(1, 2), nn.Tanh())
numbers.append(nn.Linear(2, 1))


def penalty(critic, real, fake):
    _ = torch.manual_seed(1)
    return gradient_penalty(critic, real, fake)


# en: change one weight a little, and measure how fast the penalty changes
# zh: 把一个权重改一点点，测量惩罚变化得多快
shapes = {images: (1, 3, 3), words: (5, 3), numbers: ()}
for critic, shape in shapes.items():
    _ = critic.double()
    real, noise = torch.randn(2, 8, *shape, dtype=torch.float64)
    fake = 2 * noise.requires_grad_()
    penalty(critic, real, fake).backward()
    slopes, measured = [], []
    for weight in [p for p in critic.parameters() if p.grad is not None]:
        slopes.append(weight.grad.view(-1)[0].item())
        weight.data.view(-1)[0] += 1e-5
        above = penalty(critic, real, fake).item()
        weight.data.view(-1)[0] -= 2e-5
        measured.append((above - penalty(critic, real, fake).item()) / 2e-5)
        weight.data.view(-1)[0] += 1e-5
    print("gradient of the penalty:", *(f"{slope:+.4f}" for slope in slopes))
    print("from two penalties     :", *(f"{slope:+.4f}" for slope in measured))
    close = [abs(a - b) < 1e-6 for a, b in zip(slopes, measured)]
    assert all(close) and any(slopes)  # claim: tr-recipe-penalty-right
    assert noise.grad is None  # claim: tr-recipe-penalty-spares-generator
    # en: each sample by itself
    # zh: 逐个样本计算
    _ = torch.manual_seed(1)
    share = torch.rand(8, *[1] * len(shape), dtype=torch.float64)
    norms = []
    for point in torch.lerp(fake, real, share).detach().requires_grad_():
        (slope,) = torch.autograd.grad(critic(point[None]).sum(), point)
        norms.append(slope.norm())
    one_by_one = (torch.stack(norms) - 1).square().mean()
    value = penalty(critic, real, fake)
    assert torch.allclose(value, one_by_one)  # claim: tr-recipe-penalty-each
