import torch
from torch import nn

torch.manual_seed(0)
student = nn.Linear(3, 2)
teacher = None
for generation in range(3):
    optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
    for _ in range(4):
        x = torch.randn(8, 3)
        loss = nn.functional.cross_entropy(student(x), torch.randint(0, 2, (8,)))
        if teacher is not None:
            with torch.no_grad():
                soft = teacher(x).softmax(1)
            loss = loss + nn.functional.cross_entropy(student(x), soft)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    teacher = student
    student = nn.Linear(3, 2)
target_layer = student
optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
for _ in range(3):
    loss = target_layer(torch.randn(8, 3)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
