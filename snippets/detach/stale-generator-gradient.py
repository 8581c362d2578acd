import torch
from torch import nn
from torch.nn.functional import softplus

_ = torch.manual_seed(0)
generator, critic = nn.Linear(2, 2), nn.Linear(2, 1)
noise = torch.randn(16, 2)


# essential
def generator_gradient(cut, clear):
    generator.zero_grad()
    softplus(critic(cut(generator(noise)))).mean().backward()
    if clear:
        generator.zero_grad()
    softplus(-critic(generator(noise))).mean().backward()
    return generator.weight.grad.clone()


# end
wanted = generator_gradient(torch.detach, clear=False)
cleared = generator_gradient(lambda fake: fake, clear=True)
mixed = generator_gradient(lambda fake: fake, clear=False)
print("detached             :", wanted.flatten())
print("attached, cleared    :", cleared.flatten())
print("attached, not cleared:", mixed.flatten())
assert torch.equal(wanted, cleared)  # claim: det-gan-clearing-is-enough
assert not torch.allclose(wanted, mixed)  # claim: det-gan-stale-gradient-adds
