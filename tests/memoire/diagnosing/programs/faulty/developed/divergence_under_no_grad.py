# line 12: training/no-grad-in-training/#cuts-upstream
import torch
from torch import nn

torch.manual_seed(0)
policy, reference = nn.Linear(3, 2), nn.Linear(3, 2).requires_grad_(False)
optimizer = torch.optim.Adam(policy.parameters())
for step in range(4):
    s, a, r = torch.randn(8, 3), torch.randint(2, (8,)), torch.randn(8)
    log_p = policy(s).log_softmax(1)
    gain = (log_p.gather(1, a[:, None]).squeeze(1) * r).mean()
    with torch.no_grad():
        kl = (log_p.exp() * (log_p - reference(s).log_softmax(1))).sum(1).mean()
    loss = 0.1 * kl - gain
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
