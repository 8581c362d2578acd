import torch
from torch import nn

torch.manual_seed(0)
net, log_var, log_alpha = nn.Linear(3, 2), nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(()))
optimizer = torch.optim.Adam([*net.parameters(), log_var, log_alpha], lr=1e-2)
for step in range(5):
    x = torch.randn(16, 3)
    out = net(x)
    parts = torch.stack([out[:, 0].pow(2).mean(), (out[:, 1] - 1).abs().mean()])
    dist = torch.distributions.Normal(out[:, 0], 1.0)
    action = dist.rsample()
    log_prob = dist.log_prob(action)
    alpha = log_alpha.exp().item()
    policy = (alpha * log_prob - action).mean()
    temperature = -(log_alpha * (log_prob.mean().item() + 1.0))
    loss = (torch.exp(-log_var) * parts + log_var).sum() + policy + temperature
    loss = loss + 1e-4 * sum(p.pow(2).sum() for p in net.parameters())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(log_var.exp().tolist(), alpha)
