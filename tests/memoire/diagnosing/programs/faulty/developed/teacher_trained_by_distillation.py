# line 11: training/frozen-parameters-and-optimizers/
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
teacher, student = nn.Linear(8, 4), nn.Linear(8, 4)
opt = torch.optim.Adam(list(student.parameters()) + list(teacher.parameters()), lr=1e-3)
for i in range(6):
    x = torch.randn(16, 8)
    t = teacher(x)
    s = student(x)
    loss = F.kl_div(F.log_softmax(s, 1), F.softmax(t, 1), reduction="batchmean")
    opt.zero_grad()
    loss.backward()
    opt.step()
