# line 13: errors/no-graph/#find-the-cut
import torch
from torch import nn

torch.manual_seed(0)
seg = nn.Conv2d(1, 1, 3, padding=1)
adam = torch.optim.Adam(seg.parameters(), lr=1e-2)
img = torch.rand(2, 1, 8, 8)
mask = (img > 0.5).float()

def dice_loss(logits, target):
    probs = torch.sigmoid(logits)
    pred = (probs > 0.5).float()
    inter = (pred * target).sum()
    return 1 - 2 * inter / (pred.sum() + target.sum() + 1e-6)

for _ in range(3):
    loss = dice_loss(seg(img), mask)
    adam.zero_grad()
    loss.backward()
    adam.step()
