import copy, itertools
import torch
from torch import nn

torch.manual_seed(0)
def mlp(i, o):
    return nn.Sequential(nn.Linear(i, 16), nn.ReLU(), nn.Linear(16, o))

pi, q1, q2 = mlp(3, 1), mlp(4, 1), mlp(4, 1)
q1t, q2t = copy.deepcopy(q1), copy.deepcopy(q2)
for p in itertools.chain(q1t.parameters(), q2t.parameters()):
    p.requires_grad = False
log_alpha = torch.zeros(1, requires_grad=True)
oq = torch.optim.Adam(itertools.chain(q1.parameters(), q2.parameters()), lr=1e-3)
op = torch.optim.Adam(pi.parameters(), lr=1e-3)
oa = torch.optim.Adam([log_alpha], lr=1e-3)
for step in range(4):
    s, a, r, s2 = torch.randn(8, 3), torch.rand(8, 1), torch.rand(8, 1), torch.randn(8, 3)
    with torch.no_grad():
        a2 = torch.tanh(pi(s2))
        t = r + 0.99 * (torch.min(q1t(torch.cat([s2, a2], 1)), q2t(torch.cat([s2, a2], 1))))
    sa = torch.cat([s, a], 1)
    lq = (q1(sa) - t).pow(2).mean() + (q2(sa) - t).pow(2).mean()
    oq.zero_grad(); lq.backward(); oq.step()
    for p in itertools.chain(q1.parameters(), q2.parameters()):
        p.requires_grad = False
    act = torch.tanh(pi(s) + 0.1 * torch.randn(8, 1))
    ent = act.pow(2).mean(1, keepdim=True)
    lp = (log_alpha.exp().detach() * ent - q1(torch.cat([s, act], 1))).mean()
    op.zero_grad(); lp.backward(); op.step()
    for p in itertools.chain(q1.parameters(), q2.parameters()):
        p.requires_grad = True
    la = -(log_alpha * (ent.detach() - 1).mean()).sum()
    oa.zero_grad(); la.backward(); oa.step()
    with torch.no_grad():
        for m, mt in ((q1, q1t), (q2, q2t)):
            for p, pt in zip(m.parameters(), mt.parameters()):
                pt.mul_(0.995).add_(p, alpha=0.005)
