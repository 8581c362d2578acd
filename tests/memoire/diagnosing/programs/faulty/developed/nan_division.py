# line 10: errors/nan-gradients/#first
import torch
from torch import nn
torch.manual_seed(0)
net = nn.Linear(2, 3); opt = torch.optim.SGD(net.parameters(), lr=0.1)
x = torch.tensor([[0.0, 0.0], [1.0, 1.0]])
for e in range(3):
    h = net(x).relu()
    counts = torch.zeros(2, 1)
    avg = h / counts
    loss = avg.mean()
    opt.zero_grad(); loss.backward(); opt.step()
