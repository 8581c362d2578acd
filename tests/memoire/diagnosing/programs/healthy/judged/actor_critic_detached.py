import torch
from torch import nn

torch.manual_seed(0)
trunk, pi, v = nn.Linear(4, 8), nn.Linear(8, 3), nn.Linear(8, 1)
params = [p for m in (trunk, pi, v) for p in m.parameters()]
opt = torch.optim.RMSprop(params, lr=1e-3)
for update in range(3):
    obs = torch.randn(10, 4)
    h = trunk(obs).relu()
    logits, value = pi(h), v(h).squeeze(-1)
    dist = torch.distributions.Categorical(logits=logits)
    act = dist.sample()
    ret = torch.rand(10)
    advantage = ret - value.detach()
    loss = -(dist.log_prob(act) * advantage).mean() + 0.5 * (ret - value).pow(2).mean() - 0.01 * dist.entropy().mean()
    opt.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(params, 0.5)
    opt.step()
