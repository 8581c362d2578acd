import torch
from torch import nn, autograd

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
opt = torch.optim.Adam(critic.parameters(), lr=1e-3)

def gradient_penalty(real, fake):
    eps = torch.rand(real.size(0), 1)
    mix = (eps * real + (1 - eps) * fake).requires_grad_(True)
    score = critic(mix)
    (g,) = autograd.grad(score, mix, torch.ones_like(score), create_graph=True)
    return ((g.norm(2, dim=1) - 1) ** 2).mean()

for _ in range(3):
    real, fake = torch.randn(8, 2), torch.randn(8, 2)
    loss = critic(fake).mean() - critic(real).mean() + 10 * gradient_penalty(real, fake)
    opt.zero_grad()
    loss.backward()
    opt.step()
