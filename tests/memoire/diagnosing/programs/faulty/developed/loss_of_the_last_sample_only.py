# line 10: training/several-losses/
import torch
from torch import nn


def fit(net, opt, samples):
    for epoch in range(3):
        for x, y in samples:
            prediction = net(x)
            loss = nn.functional.mse_loss(prediction, y)
        opt.zero_grad()
        loss.backward()
        opt.step()


torch.manual_seed(0)
net = nn.Linear(3, 1)
fit(net, torch.optim.SGD(net.parameters(), lr=0.1), [(torch.randn(3), torch.randn(1)) for _ in range(2)])
