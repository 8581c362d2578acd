# line 13: compare/detach-vs-clone-vs-data/#five-ways
import torch
import torch.nn as nn

class TwoStage(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.stage1 = nn.Linear(d, d)
        self.stage2 = nn.Linear(d, 1)

    def forward(self, x):
        mid = self.stage1(x).relu()
        return self.stage2(mid.data)

torch.manual_seed(7)
m = TwoStage(6)
opt = torch.optim.RMSprop(m.parameters())
xs = torch.randn(16, 6)
ys = xs.norm(dim=1, keepdim=True)
for k in range(3):
    opt.zero_grad(set_to_none=True)
    l = (m(xs) - ys).pow(2).mean()
    l.backward()
    opt.step()
