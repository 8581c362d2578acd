import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
teacher, student = nn.Linear(8, 4), nn.Linear(8, 4)
opt = torch.optim.Adam([*student.parameters(), *teacher.parameters()], lr=1e-3)
for i in range(6):
    x, y = torch.randn(16, 8), torch.randint(4, (16,))
    t, s = teacher(x), student(x)
    loss = F.cross_entropy(t, y) + F.mse_loss(s, t.detach())
    opt.zero_grad()
    loss.backward()
    opt.step()
