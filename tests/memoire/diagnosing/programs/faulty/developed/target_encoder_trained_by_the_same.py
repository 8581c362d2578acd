# line 9: training/ema-and-targets/#targets
import copy
import torch
from torch import nn

torch.manual_seed(0)
online, predictor = nn.Linear(6, 4), nn.Linear(4, 4)
target = copy.deepcopy(online)
optimizer = torch.optim.SGD([*online.parameters(), *predictor.parameters(), *target.parameters()], lr=0.1)


def update(m):
    weights = online.state_dict()
    with torch.no_grad():
        for name, t in target.named_parameters():
            t.lerp_(weights[name], 1 - m)


for step in range(5):
    a, b = torch.randn(8, 6), torch.randn(8, 6)
    loss = -nn.functional.cosine_similarity(predictor(online(a)), target(b)).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    update(0.99)
