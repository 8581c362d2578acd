# line 13: training/truncated-backprop/#with-detach
import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.GRU(input_size=4, hidden_size=8, batch_first=True)
head = nn.Linear(8, 1)
optimizer = torch.optim.Adam([*rnn.parameters(), *head.parameters()])
sequence = torch.randn(2, 30, 4)
hidden = torch.zeros(1, 2, 8)
for start in range(0, 30, 10):
    chunk = sequence[:, start : start + 10]
    output, hidden = rnn(chunk, hidden)
    loss = (head(output) - chunk.mean(-1, keepdim=True)).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
