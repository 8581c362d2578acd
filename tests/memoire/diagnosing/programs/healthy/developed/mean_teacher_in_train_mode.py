import copy
import torch
from torch import nn

torch.manual_seed(0)
student = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 3))
teacher = copy.deepcopy(student).requires_grad_(False)
fixed = nn.Sequential(nn.Linear(4, 3), nn.Dropout(0.5)).eval().requires_grad_(False)
optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
for step in range(4):
    x = torch.randn(8, 4)
    with torch.no_grad():
        wanted = teacher(x + 0.1 * torch.randn_like(x)).softmax(1)
    loss = nn.functional.cross_entropy(student(x), wanted) + (student(x) - fixed(x)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    for a, b in zip(teacher.parameters(), student.parameters()):
        a.data.mul_(0.9).add_(b.data, alpha=0.1)
