import torch
from torch import nn

torch.manual_seed(0)
vectors = torch.randn(10, 4)
tuned = nn.Embedding.from_pretrained(vectors.clone(), freeze=False)
fixed = nn.Embedding.from_pretrained(vectors, True)
later = nn.Embedding.from_pretrained(vectors.clone())
aside = nn.Embedding.from_pretrained(vectors.clone())
head = nn.Linear(16, 2)
model = nn.ModuleList([tuned, fixed, later, head])
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(6):
    if step == 3:
        later.requires_grad_(True)
    ids = torch.randint(10, (8,))
    logits = head(torch.cat([tuned(ids), fixed(ids), later(ids), aside(ids)], 1))
    loss = nn.functional.cross_entropy(logits, torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
