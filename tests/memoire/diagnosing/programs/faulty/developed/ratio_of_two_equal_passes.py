# line 15: training/policy-gradients/#ratio
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
lm, value = nn.Sequential(nn.Embedding(9, 6), nn.Linear(6, 9)), nn.Embedding(9, 1)
opt = torch.optim.Adam([*lm.parameters(), *value.parameters()], lr=1e-3)

def logprobs(ids):
    return F.log_softmax(lm(ids[:, :-1]), -1).gather(2, ids[:, 1:, None]).squeeze(2)

for i in range(5):
    ids, reward = torch.randint(9, (4, 6)), torch.randn(4, 1)
    old = logprobs(ids)
    new = logprobs(ids)
    v = value(ids[:, :-1]).squeeze(2)
    adv = (reward - v).detach()
    ratio = torch.exp(new - old)
    loss = -(ratio * adv).mean() + (v - reward).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
