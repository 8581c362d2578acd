# line 11: detach/numpy-and-item/#ways
import numpy as np
import torch
from torch import nn
torch.manual_seed(0); np.random.seed(0)
pi = nn.Linear(2, 2); opt = torch.optim.Adam(pi.parameters())
for ep in range(3):
    logps, rs = [], []
    for t in range(4):
        p = torch.softmax(pi(torch.randn(2)), -1)
        probs = p.detach().numpy()
        a = np.random.choice(2, p=probs / probs.sum())
        logps.append(np.log(probs[a]))
        rs.append(1.0)
    loss = -(torch.tensor(np.array(logps)) * torch.tensor(rs)).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
