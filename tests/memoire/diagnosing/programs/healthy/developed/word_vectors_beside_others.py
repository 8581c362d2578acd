import torch
from torch import nn

torch.manual_seed(0)
fixed = nn.Embedding.from_pretrained(torch.randn(10, 4))
tuned = nn.Embedding.from_pretrained(torch.randn(10, 4), freeze=False)
head = nn.Linear(8, 2)
optimizer = torch.optim.SGD([*tuned.parameters(), *head.parameters()], lr=0.1)
for step in range(4):
    words = torch.randint(10, (8,))
    loss = nn.functional.cross_entropy(head(torch.cat([fixed(words), tuned(words)], 1)), torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
