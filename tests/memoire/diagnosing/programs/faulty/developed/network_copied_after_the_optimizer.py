# line 22: training/not-in-the-optimizer/
import copy
import torch
from torch import nn


def train(model, optimizer, teacher):
    for _ in range(4):
        x = torch.randn(8, 3)
        loss = (model(x) - (x if teacher is None else teacher(x).detach())).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def main():
    torch.manual_seed(0)
    student = nn.Linear(3, 3)
    optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
    train(student, optimizer, None)
    teacher = student
    student = copy.deepcopy(teacher)
    train(student, optimizer, teacher)


main()
