# line 12: training/accumulate-and-clip/#clip
import torch
from torch import nn


def train(model, opt, data, clip=0.5):
    for x, y in data:
        loss = nn.functional.mse_loss(model(x), y)
        opt.zero_grad()
        loss.backward()
        for p in model.parameters():
            p.grad.clamp(-clip, clip)
        opt.step()


torch.manual_seed(0)
net = nn.Linear(3, 1)
train(net, torch.optim.SGD(net.parameters(), lr=0.1), [(torch.randn(4, 3) * 9, torch.randn(4, 1)) for _ in range(4)])
