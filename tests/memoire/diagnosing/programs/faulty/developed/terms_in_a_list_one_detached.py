# line 13: detach/what-it-does/#one-path
import torch
from torch import nn

torch.manual_seed(0)
body, boxes, classes = nn.Linear(6, 8), nn.Linear(8, 4), nn.Linear(8, 3)
optimizer = torch.optim.SGD([*body.parameters(), *boxes.parameters(), *classes.parameters()], lr=0.1)


def box_loss(hidden, target, record):
    error = nn.functional.smooth_l1_loss(boxes(hidden), target)
    smooth = hidden.var(0).mean()
    record.append(smooth.detach())
    return error


for step in range(4):
    hidden, record = torch.relu(body(torch.randn(5, 6))), []
    box = box_loss(hidden, torch.randn(5, 4), record)
    label = nn.functional.cross_entropy(classes(hidden), torch.randint(3, (5,)))
    optimizer.zero_grad()
    (box + label + sum(record)).backward()
    optimizer.step()
