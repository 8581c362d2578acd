import torch
from torch import nn

torch.manual_seed(0)
q, target_q = nn.Linear(3, 2), nn.Linear(3, 2)
target_q.load_state_dict(q.state_dict())
opt = torch.optim.Adam(q.parameters())
for step in range(6):
    s, s2, r = torch.randn(8, 3), torch.randn(8, 3), torch.randn(8)
    target = r + 0.9 * target_q(s2).amax(1)
    loss = (q(s).amax(1) - target.detach()).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 2:
        target_q.load_state_dict(q.state_dict())
