# line 7: errors/no-graph/#find-the-cut
import torch
from torch import nn


def iou(logits, target):
    hard = logits > 0
    return (hard & target).sum() / (hard | target).sum().clamp(min=1)


torch.manual_seed(0)
model = nn.Conv2d(1, 1, 3, padding=1)
opt = torch.optim.Adam(model.parameters())
for step in range(4):
    x = torch.randn(4, 1, 6, 6)
    target = x > 0.5
    out = model(x)
    loss = nn.functional.binary_cross_entropy_with_logits(out, target.float())
    loss = loss + 0.5 * (1 - iou(out, target))
    opt.zero_grad()
    loss.backward()
    opt.step()
