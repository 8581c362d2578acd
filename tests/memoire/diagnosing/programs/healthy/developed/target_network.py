import random
import torch
from torch import nn

torch.manual_seed(0); random.seed(0)
q = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
target = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
target.load_state_dict(q.state_dict())
optim = torch.optim.Adam(q.parameters(), lr=1e-3)
replay = []
state = torch.randn(4)
for t in range(24):
    with torch.no_grad():
        a = q(state).argmax().item() if random.random() > 0.1 else random.randrange(2)
    nxt, r = torch.randn(4), random.random()
    replay.append((state, a, r, nxt))
    state = nxt
    if len(replay) >= 8:
        s, acts, rs, ns = zip(*random.sample(replay, 8))
        s, ns = torch.stack(s), torch.stack(ns)
        acts, rs = torch.tensor(acts), torch.tensor(rs)
        with torch.no_grad():
            y = rs + 0.9 * target(ns).max(1).values
        pred = q(s).gather(1, acts[:, None]).squeeze(1)
        loss = nn.functional.smooth_l1_loss(pred, y)
        optim.zero_grad()
        loss.backward()
        optim.step()
    if t % 6 == 0:
        target.load_state_dict(q.state_dict())
