import copy
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
policy = nn.Sequential(nn.Embedding(20, 8), nn.Linear(8, 20))
ref_model = copy.deepcopy(policy).requires_grad_(False)
old_policy = copy.deepcopy(policy)
model = policy
opt = torch.optim.Adam(policy.parameters(), lr=1e-3)

def logp(model, ids):
    lp = F.log_softmax(model(ids[:, :-1]), -1)
    return lp.gather(2, ids[:, 1:, None]).squeeze(2).sum(1)

for i in range(5):
    good, bad = torch.randint(20, (4, 6)), torch.randint(20, (4, 6))
    with torch.no_grad():
        rg, rb = logp(ref_model, good), logp(ref_model, bad)
        og = logp(old_policy, good)
    pg, pb = logp(policy, good), logp(policy, bad)
    loss = -F.logsigmoid(0.1 * ((pg - rg) - (pb - rb))).mean() - 0.1 * (pg - og).exp().clamp(max=1.2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    old_policy.load_state_dict(policy.state_dict())
