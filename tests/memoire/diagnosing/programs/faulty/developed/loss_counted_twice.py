# line 16: training/several-losses/#each
import torch
from torch import nn

torch.manual_seed(0)
enc, head_a, head_b = nn.Linear(6, 8), nn.Linear(8, 2), nn.Linear(8, 1)
opt = torch.optim.Adam([*enc.parameters(), *head_a.parameters(), *head_b.parameters()], lr=1e-2)
for step in range(5):
    x = torch.randn(16, 6)
    h = torch.tanh(enc(x))
    loss_a = nn.functional.cross_entropy(head_a(h), (x[:, 0] > 0).long())
    opt.zero_grad()
    loss_a.backward(retain_graph=True)
    loss_b = (head_b(h) - x[:, 1:2]).pow(2).mean()
    total = loss_a + loss_b
    total.backward()
    opt.step()
