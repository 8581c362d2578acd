# line 11: requires-grad/parameters-and-buffers/#shared
import torch
from torch import nn

torch.manual_seed(0)
table = nn.Embedding(7, 4)
cell = nn.GRU(4, 4, batch_first=True)
head = nn.Linear(4, 7)
with torch.no_grad():
    # one matrix for both
    head.weight.copy_(table.weight)
parts = nn.ModuleList([table, cell, head])
optimizer = torch.optim.Adam(parts.parameters(), lr=0.01)
for step in range(3):
    tokens = torch.randint(7, (5, 6))
    out, _ = cell(table(tokens[:, :-1]))
    loss = nn.functional.cross_entropy(head(out).flatten(0, 1), tokens[:, 1:].flatten())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
