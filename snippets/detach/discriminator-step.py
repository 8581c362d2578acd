import torch
from torch import nn
from torch.nn.functional import softplus

_ = torch.manual_seed(0)
generator, critic = nn.Linear(2, 2), nn.Linear(2, 1)
opt = torch.optim.SGD(critic.parameters(), lr=0.1)
noise, real = torch.randn(16, 2), torch.randn(16, 2) + 3


# essential
def attached():
    return generator(noise)


def detached():
    return generator(noise).detach()


@torch.no_grad()
def under_no_grad():
    return generator(noise)


# end
def discriminator_step(make_fake):
    generator.zero_grad()
    opt.zero_grad()
    before = generator.weight.detach().clone()
    loss = softplus(-critic(real)).mean() + softplus(critic(make_fake())).mean()
    loss.backward()
    opt.step()
    got = generator.weight.grad is not None
    moved = not torch.equal(before, generator.weight)
    print(f"{make_fake.__name__:14} generator: gradient {got!s:6} changed {moved}")
    return got, moved


found = [discriminator_step(make) for make in (attached, detached, under_no_grad)]
assert found[1] == (False, False)  # claim: det-gan-detached-spares-generator
assert found[2] == (False, False)  # claim: det-gan-no-grad-spares-generator
assert found[0] == (True, False)  # claim: det-gan-attached-fills-grad
