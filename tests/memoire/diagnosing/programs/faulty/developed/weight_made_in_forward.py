# line 12: training/not-in-the-optimizer/#made-in-forward
import torch
import torch.nn as nn


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(3, 3)

    def forward(self, x):
        self.scale = nn.Parameter(torch.ones(x.shape[-1]))
        return self.scale * self.linear(x)


torch.manual_seed(0)
gate = Gate()
opt = torch.optim.SGD(gate.linear.parameters(), lr=0.1)
for step in range(4):
    loss = gate(torch.randn(8, 3)).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
