# line 16: training/not-in-the-optimizer/
import torch
from torch import nn

def augmented(base):
    adapter = nn.Linear(3, 3)

    def run(x):
        return base(x + adapter(x))

    return run

torch.manual_seed(0)
net = nn.Linear(3, 2)
model = augmented(net)
opt = torch.optim.Adam(net.parameters())
for i in range(5):
    loss = nn.functional.cross_entropy(model(torch.randn(8, 3)), torch.randint(2, (8,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
