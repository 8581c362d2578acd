# line 15: training/not-in-the-optimizer/
import torch
from torch import nn


def build():
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))


def main():
    torch.manual_seed(0)
    net = build()
    opt = torch.optim.Adam(net.parameters(), lr=1e-2)
    saved = net.state_dict()
    restored = build()
    restored.load_state_dict(saved)
    for _ in range(4):
        loss = (restored(torch.randn(8, 3)) - 1).square().mean()
        opt.zero_grad()
        loss.backward()
        opt.step()


main()
