import torch
from torch import nn

_ = torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 2)).requires_grad_(False)
start, wanted, saved = torch.randn(1, 2), torch.zeros(1, 2), []


def keep(t):
    saved.append(t.shape)
    return t


def guide(before):
    saved.clear()
    # essential
    latents = start.clone().requires_grad_(before)
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda t: t):
        noise = net(latents)
    # en: if requires_grad is set only here, the noise from the network is a constant
    # zh: 如果到这里才设 requires_grad，网络预测的噪声就是常数
    latents.requires_grad_()
    clean = latents - 0.7 * noise
    loss = (clean - wanted).square().sum()
    (gradient,) = torch.autograd.grad(loss, latents)
    # end
    return gradient, 2 * (clean - wanted).detach(), len(saved)


def measured(step=1e-3):
    def loss(x):
        return (x - 0.7 * net(x) - wanted).square().sum()

    shifts = step * torch.eye(2)
    return torch.stack([(loss(start + s) - loss(start - s)) / 2 / step for s in shifts])


whole, _, kept = guide(before=True)
cheap, direct, nothing = guide(before=False)
print("gradient of the loss with respect to latents")
print("flag before net   :", [f"{g:+.3f}" for g in whole[0].tolist()])
print("flag after net    :", [f"{g:+.3f}" for g in cheap[0].tolist()])
print("finite differences:", [f"{g:+.3f}" for g in measured().tolist()])
print(f"tensors saved in net: flag before net {kept}, flag after net {nothing}")
assert torch.allclose(
    whole[0], measured(), atol=1e-2
)  # claim: tr-guidance-before-is-whole
assert torch.allclose(cheap, direct)  # claim: tr-guidance-after-is-direct
assert kept > 0 and nothing == 0  # claim: tr-guidance-after-keeps-nothing
