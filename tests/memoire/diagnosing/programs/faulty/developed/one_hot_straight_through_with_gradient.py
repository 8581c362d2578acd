# line 11: detach/straight-through/#vq-vae
import torch
from torch import nn

torch.manual_seed(0)
net, table = nn.Linear(4, 3), nn.Linear(3, 2)
opt = torch.optim.Adam([*net.parameters(), *table.parameters()], lr=1e-2)
for _ in range(4):
    soft = torch.softmax(net(torch.randn(8, 4)), 1)
    hard = nn.functional.one_hot(soft.argmax(1), 3).float()
    choice = (hard - soft) + soft
    loss = table(choice).square().mean() + 0.1 * (soft * soft.log()).sum(1).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
