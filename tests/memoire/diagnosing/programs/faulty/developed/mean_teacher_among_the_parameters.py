# line 25: training/ema-and-targets/#targets
import copy
import torch
import torch.nn.functional as F
from torch import nn


class MeanTeacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.student = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 3))
        self.teacher = copy.deepcopy(self.student)

    def loss(self, x, y):
        a, b = self.student(x), self.teacher(x + 0.1 * torch.randn_like(x))
        return F.cross_entropy(a, y) + F.mse_loss(a.softmax(1), b.softmax(1))

    def update(self, decay):
        for s, t in zip(self.student.parameters(), self.teacher.parameters()):
            t.data.mul_(decay).add_(s.data, alpha=1 - decay)


torch.manual_seed(0)
model = MeanTeacher()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for step in range(5):
    loss = model.loss(torch.randn(8, 5), torch.randint(3, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    model.update(0.99)
