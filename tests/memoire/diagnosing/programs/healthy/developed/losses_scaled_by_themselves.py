import torch
from torch import nn

class Attend(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.q, self.k, self.v = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)

    def forward(self, x, mask):
        s = self.q(x) @ self.k(x).transpose(1, 2)
        s = s - s.max(-1, keepdim=True)[0].detach()
        s = s + mask.log()
        e = s.exp()
        return e / e.sum(-1, keepdim=True) @ self.v(x)

torch.manual_seed(0)
net, head = Attend(4), nn.Linear(4, 2)
opt = torch.optim.Adam([*net.parameters(), *head.parameters()], lr=1e-2)
mask = torch.ones(5, 5).tril()
ema = None
for i in range(5):
    out = head(net(torch.randn(3, 5, 4), mask))
    task = nn.functional.cross_entropy(out.flatten(0, 1), torch.randint(2, (15,)))
    ema = task.item() if ema is None else 0.9 * ema + 0.1 * task.item()
    loss = (task - 0.1).abs() + 0.1 + task / (task.detach() + 1e-8) - ema
    opt.zero_grad()
    loss.backward()
    opt.step()
