# line 8: requires-grad/non-leaf-by-accident/#in-a-module
import torch
from torch import nn

class Prompt(nn.Module):
    def __init__(self, dim, dtype=torch.float64):
        super().__init__()
        self.tokens = nn.Parameter(torch.randn(3, dim)).to(dtype)
        self.proj = nn.Linear(dim, 1, dtype=dtype)

    def forward(self, x):
        x = torch.cat([self.tokens.expand(x.size(0), -1, -1), x], dim=1)
        return self.proj(x).mean(dim=(1, 2))

torch.manual_seed(0)
model = Prompt(4)
opt = torch.optim.Adam(model.parameters(), lr=1e-2)
for i in range(4):
    x = torch.randn(8, 5, 4, dtype=torch.float64)
    loss = (model(x) - 1).pow(2).mean()
    opt.zero_grad()
    loss.backward(retain_graph=True)
    opt.step()
