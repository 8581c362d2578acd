# line 12: errors/leaves-and-flags/#grad-of-a-non-leaf
import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(1, 2, 3)
fc = nn.Linear(2 * 36, 1)
image = torch.rand(1, 1, 8, 8)
activation = torch.relu(conv(image))
score = fc(activation.flatten(1)).sum()
score.backward()
saliency = activation.grad
print(saliency)
