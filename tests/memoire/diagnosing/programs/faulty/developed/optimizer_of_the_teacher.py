# line 6: training/not-in-the-optimizer/
import torch
from torch import nn
torch.manual_seed(0)
teacher, student = nn.Linear(4, 3), nn.Linear(4, 3)
optimizer = torch.optim.Adam(teacher.parameters(), lr=1e-3)
for _ in range(4):
    x = torch.randn(8, 4)
    with torch.no_grad():
        t = teacher(x).softmax(1)
    loss = nn.functional.cross_entropy(student(x), t)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
