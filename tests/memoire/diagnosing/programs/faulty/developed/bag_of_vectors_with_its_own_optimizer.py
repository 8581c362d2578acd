# line 9: training/embeddings/#from-pretrained
import torch
from torch import nn


class Text(nn.Module):
    def __init__(self, vectors):
        super().__init__()
        self.bag = nn.EmbeddingBag.from_pretrained(vectors, mode="mean")
        self.out = nn.Linear(4, 2)

    def forward(self, words):
        return self.out(self.bag(words))


torch.manual_seed(0)
model = Text(torch.randn(10, 4))
slow = torch.optim.SGD(model.bag.parameters(), lr=0.01)
fast = torch.optim.Adam(model.out.parameters())
for step in range(4):
    loss = nn.functional.cross_entropy(model(torch.randint(10, (8, 3))), torch.randint(2, (8,)))
    slow.zero_grad()
    fast.zero_grad()
    loss.backward()
    slow.step()
    fast.step()
