import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Linear(3, 2)
q_net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
log_alpha = nn.Parameter(torch.zeros(()))
q_optimizer = torch.optim.Adam(q_net.parameters(), lr=3e-3)
optimizer = torch.optim.Adam([*policy.parameters()], lr=3e-3)
alpha_optimizer = torch.optim.Adam([log_alpha], lr=3e-3)


def act(obs):
    mean, log_std = policy(obs).chunk(2, -1)
    dist = torch.distributions.Normal(mean, log_std.clamp(-4, 1).exp())
    a = dist.rsample()
    return a, dist.log_prob(a).sum(-1)


for step in range(8):
    obs = torch.randn(32, 3)
    with torch.no_grad():
        a, _ = act(obs)
        r = -(a.squeeze(-1) - obs[:, 0]).square()
    q_optimizer.zero_grad()
    (q_net(torch.cat([obs, a], -1)).squeeze(-1) - r).square().mean().backward()
    q_optimizer.step()
    a, logp = act(obs)
    q = q_net(torch.cat([obs, a], -1)).squeeze(-1)
    policy_loss = (log_alpha.exp() * logp - q).mean()
    optimizer.zero_grad()
    policy_loss.backward()
    optimizer.step()
    alpha_optimizer.zero_grad()
    alpha_loss = -(log_alpha.exp() * (logp + 1.0).detach()).mean()
    alpha_loss.backward()
    alpha_optimizer.step()

# contrastive with a learned temperature, one optimizer
img, txt = nn.Linear(4, 3), nn.Linear(5, 3)
logit_scale = nn.Parameter(torch.ones([]))
opt = torch.optim.Adam([*img.parameters(), *txt.parameters(), logit_scale], lr=1e-2)
for step in range(4):
    log_sim = torch.log_softmax(logit_scale.exp() * (img(torch.randn(8, 4)) @ txt(torch.randn(8, 5)).t()), 1)
    loss = -log_sim.diagonal().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()

# focal loss, and uncertainty weights
net = nn.Linear(4, 3)
log_var = nn.Parameter(torch.zeros(()))
opt = torch.optim.Adam([*net.parameters(), log_var], lr=1e-2)
for step in range(4):
    logp = torch.log_softmax(net(torch.randn(8, 4)), 1)[:, 0]
    p = logp.exp()
    weight = 1 - p
    policy_loss = -(weight * logp).mean()
    loss = policy_loss * torch.exp(-log_var) + log_var
    opt.zero_grad()
    loss.backward()
    opt.step()
