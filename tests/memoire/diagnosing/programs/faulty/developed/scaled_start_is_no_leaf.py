# line 8: requires-grad/non-leaf-by-accident/
import torch
from torch import nn

torch.manual_seed(0)
body = nn.Linear(4, 2).requires_grad_(False)
patch = torch.rand(1, 4, requires_grad=True)
patch = patch.clamp(0.2, 0.8)
optimizer = torch.optim.Adam([patch], lr=0.1)
