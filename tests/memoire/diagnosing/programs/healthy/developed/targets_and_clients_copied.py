import copy
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 4)
target_net = copy.deepcopy(net)
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for step in range(4):
    x, r = torch.randn(8, 4), torch.randn(8, 4)
    y = x + 0.1 * net(x)
    z = r + 0.9 * target_net(x)
    loss = (y - x).square().mean() + (net(x) - z.detach()).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    target_net.load_state_dict(net.state_dict())
clients = [copy.deepcopy(net) for _ in range(2)]
for client in clients:
    local = copy.deepcopy(client)
    inner = torch.optim.SGD(local.parameters(), lr=0.1)
    for _ in range(3):
        inner.zero_grad()
        local(torch.randn(8, 4)).square().mean().backward()
        inner.step()
    client.load_state_dict(local.state_dict())
