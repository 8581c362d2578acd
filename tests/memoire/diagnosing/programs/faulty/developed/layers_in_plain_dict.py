# line 9: requires-grad/parameters-and-buffers/#lists
import torch
from torch import nn

class Branches(nn.Module):
    def __init__(self, names):
        super().__init__()
        self.stem = nn.Linear(4, 8)
        self.branches = {name: nn.Linear(8, 1) for name in names}

    def forward(self, x):
        h = torch.relu(self.stem(x))
        return torch.cat([b(h) for b in self.branches.values()], 1)

def main():
    torch.manual_seed(0)
    model = Branches(["a", "b"])
    opt = torch.optim.Adam(model.parameters())
    for _ in range(4):
        loss = (model(torch.randn(8, 4)) - 1).pow(2).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
main()
