import torch
from torch import nn
from torch.nn.functional import softplus

_ = torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 2))
critic = nn.Linear(2, 1)
noise, real = torch.randn(16, 2), torch.randn(16, 2) + 3


def iteration(label, cut):
    generator.zero_grad()
    # essential
    fake = generator(noise)
    d_loss = softplus(-critic(real)).mean() + softplus(critic(cut(fake))).mean()
    d_loss.backward()
    # end
    # en: the generator's step uses the same fake, which is not detached
    # zh: 生成器那一步用同一个 fake，没有断开
    try:
        # essential
        softplus(-critic(fake)).mean().backward()
        # end
        result = "works"
    except RuntimeError as error:
        result = str(error).partition(" (")[0]
    print(f"{label:9} second step: {result}")
    return result, generator[0].weight.grad.clone()


detached = iteration("detached", torch.detach)
attached = iteration("attached", lambda fake: fake)
assert detached[0] == "works"  # claim: det-gan-fake-can-be-reused
assert "second time" in attached[0]  # claim: det-gan-attached-graph-is-gone
