# line 12: errors/in-place/#modified
import torch
from torch import nn
import torch.nn.functional as F
torch.manual_seed(0)
class Res(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(4, 4); self.l2 = nn.Linear(4, 4)
    def forward(self, x):
        a = torch.tanh(self.l1(x))
        b = F.relu(a, inplace=True)
        return self.l2(b)
r = Res()
r(torch.randn(2, 4)).sum().backward()
