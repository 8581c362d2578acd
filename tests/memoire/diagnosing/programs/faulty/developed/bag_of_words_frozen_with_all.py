# line 8: training/embeddings/#from-pretrained
import torch
from torch import nn


def build(vectors):
    return nn.Sequential(
        nn.EmbeddingBag.from_pretrained(vectors, mode="mean"),
        nn.Linear(vectors.shape[1], 3),
    )


torch.manual_seed(0)
model = build(torch.randn(20, 6))
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2)
for step in range(4):
    loss = nn.functional.cross_entropy(model(torch.randint(20, (5, 4))), torch.randint(3, (5,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
