# line 6: training/embeddings/#from-pretrained
import torch
from torch import nn

torch.manual_seed(0)
table = nn.Embedding.from_pretrained(torch.randn(10, 4))
head = nn.Linear(4, 2)
optimizer = torch.optim.SGD([{"params": table.parameters(), "lr": 0.01}, {"params": head.parameters()}], lr=0.1)
for step in range(4):
    loss = nn.functional.cross_entropy(head(table(torch.randint(10, (8,)))), torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
