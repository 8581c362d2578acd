# line 18: training/ema-and-targets/
import copy
import torch
from torch import nn

torch.manual_seed(0)
student = nn.Linear(4, 2)
teacher = copy.deepcopy(student).requires_grad_(False)
opt = torch.optim.SGD(student.parameters(), lr=0.1)
for step in range(4):
    x = torch.randn(8, 4)
    loss = (student(x) - teacher(x)).square().mean() + student(x).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        for (name, t), s in zip(teacher.named_parameters(), student.parameters()):
            t = 0.9 * t + 0.1 * s
