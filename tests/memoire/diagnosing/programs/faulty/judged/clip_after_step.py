# line 15: training/accumulate-and-clip/#clip
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(3, 5)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
seq = torch.randn(7, 2, 3)
for epoch in range(3):
    optimizer.zero_grad()
    out, _ = lstm(seq)
    loss = out.pow(2).mean()
    loss.backward()
    optimizer.step()
    nn.utils.clip_grad_norm_(lstm.parameters(), 1.0)
