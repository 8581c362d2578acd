import copy, torch
from torch import nn
torch.manual_seed(0)
m = nn.Linear(3, 1); e = copy.deepcopy(m)
opt = torch.optim.SGD(m.parameters(), lr=0.1)
for layer in m.modules():
    if isinstance(layer, nn.Linear):
        layer.weight.data.normal_(0, 0.02)
        layer.bias.data.zero_()
for _ in range(3):
    loss = m(torch.randn(4, 3)).pow(2).mean()
    opt.zero_grad(); loss.backward(); opt.step()
    for a, b in zip(e.parameters(), m.parameters()):
        a.data.mul_(0.9).add_(b.data, alpha=0.1)
