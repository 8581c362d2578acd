import copy
import torch
from torch import nn

torch.manual_seed(0)
online, predictor = nn.Linear(6, 4), nn.Linear(4, 4)
target = copy.deepcopy(online)
model = nn.ModuleList([online, predictor, target])
peers = [nn.Linear(6, 1), nn.Linear(6, 1)]
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
gossip = torch.optim.SGD([p for one in peers for p in one.parameters()], lr=0.1)
for step in range(5):
    a, b = torch.randn(8, 6), torch.randn(8, 6)
    loss = -nn.functional.cosine_similarity(predictor(online(a)), target(b).detach()).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        for t, o in zip(target.parameters(), online.parameters()):
            t.mul_(0.99).add_(o, alpha=0.01)
    loss = sum(one(a).pow(2).mean() for one in peers)
    gossip.zero_grad()
    loss.backward()
    gossip.step()
    with torch.no_grad():
        for p, q in zip(peers[0].parameters(), peers[1].parameters()):
            was = p.clone()
            p.mul_(0.5).add_(q, alpha=0.5)
            q.mul_(0.5).add_(was, alpha=0.5)
            q.lerp_(p, 0.5)
            p.lerp_(q, 0.5)
