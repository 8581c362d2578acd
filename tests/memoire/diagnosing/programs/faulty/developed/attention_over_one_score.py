# line 14: training/zero-gradients/#saturated
import torch
from torch import nn

torch.manual_seed(0)


class Attend(nn.Module):
    def __init__(self):
        super().__init__()
        self.score, self.out = nn.Linear(6, 1), nn.Linear(6, 2)

    def forward(self, x):
        w = torch.softmax(self.score(x), dim=-1)
        return self.out((w * x).sum(1))


net = Attend()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for step in range(6):
    x = torch.randn(8, 5, 6)
    loss = nn.functional.cross_entropy(net(x), (x[:, 0, 0] > 0).long())
    opt.zero_grad()
    loss.backward()
    opt.step()
