# line 13: eval/eval-versus-no-grad/#two-by-two
import torch
from torch import nn


class Distiller:
    def __init__(self, teacher, student):
        self.teacher, self.student = teacher, student
        self.opt = torch.optim.SGD(student.parameters(), lr=0.1)

    def step(self, x):
        with torch.no_grad():
            wanted = self.teacher(x).softmax(1)
        loss = nn.functional.cross_entropy(self.student(x), wanted)
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()


torch.manual_seed(0)
teacher = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 3))
distiller = Distiller(teacher, nn.Linear(4, 3))
for _ in range(4):
    distiller.step(torch.randn(8, 4))
