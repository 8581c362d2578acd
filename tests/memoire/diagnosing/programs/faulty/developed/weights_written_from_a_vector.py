# line 14: compare/detach-vs-clone-vs-data/#five-ways
import torch
from torch import nn

torch.manual_seed(0)
task_net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
size = sum(p.numel() for p in task_net.parameters())
embed, hyper = nn.Embedding(5, 4), nn.Linear(4, size)
opt = torch.optim.Adam([*embed.parameters(), *hyper.parameters()])

def write(flat):
    at = 0
    for p in task_net.parameters():
        p.data = flat[at : at + p.numel()].view_as(p)
        at += p.numel()

for i in range(4):
    write(hyper(embed(torch.randint(5, ()))))
    loss = task_net(torch.randn(8, 3)).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
