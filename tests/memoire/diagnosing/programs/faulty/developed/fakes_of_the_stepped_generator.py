# line 17: training/gan-steps/#one-fake
import torch
from torch import nn

torch.manual_seed(0)
maker, judge = nn.Sequential(nn.Linear(3, 6), nn.Tanh(), nn.Linear(6, 2)), nn.Linear(2, 1)
for_maker = torch.optim.Adam(maker.parameters(), lr=0.01)
for_judge = torch.optim.Adam(judge.parameters(), lr=0.01)
ones, zeros, bce = torch.ones(8, 1), torch.zeros(8, 1), nn.BCEWithLogitsLoss()
for step in range(3):
    made = maker(torch.randn(8, 3))
    for_maker.zero_grad()
    bce(judge(made), ones).backward()
    for_maker.step()

    for_judge.zero_grad()
    loss = bce(judge(made), zeros) + bce(judge(torch.randn(8, 2) + 1), ones)
    loss.backward()
    for_judge.step()
