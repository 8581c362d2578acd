# line 10: requires-grad/parameters-and-buffers/#which
import torch
from torch import nn

class Codebook(nn.Module):
    def __init__(self, n, d):
        super().__init__()
        codes = torch.randn(n, d)
        codes.requires_grad_()
        self.register_buffer("codes", codes)
        self.enc = nn.Linear(3, d)

    def forward(self, x):
        z = self.enc(x)
        return (z[:, None] - self.codes).pow(2).sum(2).softmax(1) @ self.codes

torch.manual_seed(0)
net = Codebook(4, 2)
opt = torch.optim.Adam(net.parameters())
for i in range(5):
    loss = net(torch.randn(8, 3)).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
