import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
teacher, student = nn.Linear(8, 4), nn.Linear(8, 4)
opt = torch.optim.Adam(list(student.parameters()) + list(teacher.parameters()), lr=1e-3)
for i in range(6):
    x, y = torch.randn(16, 8), torch.randint(4, (16,))
    t, s = teacher(x), student(x)
    mutual = F.kl_div(F.log_softmax(s, 1), F.softmax(t, 1), reduction="batchmean")
    loss = F.cross_entropy(t, y) + F.cross_entropy(s, y) + mutual
    opt.zero_grad()
    loss.backward()
    opt.step()
