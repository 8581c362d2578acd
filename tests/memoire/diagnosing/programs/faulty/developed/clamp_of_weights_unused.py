# line 15: training/hand-written-sgd/#forms
import torch
from torch import nn

torch.manual_seed(0)
G, D = nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
og, od = torch.optim.RMSprop(G.parameters(), lr=5e-4), torch.optim.RMSprop(D.parameters(), lr=5e-4)
for step in range(5):
    real, fake = torch.randn(16, 2) + 3, G(torch.randn(16, 2))
    d_loss = D(fake.detach()).mean() - D(real).mean()
    od.zero_grad()
    d_loss.backward()
    od.step()
    for w in D.parameters():
        w.data.clamp(-0.01, 0.01)
    g_loss = -D(G(torch.randn(16, 2))).mean()
    og.zero_grad()
    g_loss.backward()
    og.step()
