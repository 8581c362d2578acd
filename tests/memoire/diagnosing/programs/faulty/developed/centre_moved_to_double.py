# line 17: requires-grad/non-leaf-by-accident/
import torch
from torch import nn


class CentreLoss(nn.Module):
    def __init__(self, classes, width):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1))
        self.centres = nn.Parameter(torch.randn(classes, width))

    def forward(self, x, y):
        return self.scale * (x - self.centres[y]).square().mean()


loss = CentreLoss(3, 2)
centres = loss.centres.double()
optimizer = torch.optim.SGD([centres, loss.scale], lr=0.1)
