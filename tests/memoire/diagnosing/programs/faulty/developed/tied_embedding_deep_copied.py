# line 12: requires-grad/parameters-and-buffers/#shared
import copy
import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self, words, size):
        super().__init__()
        self.inner = nn.Linear(size, words, bias=False)
        self.words = nn.Embedding(words, size)
        self.words.weight = copy.deepcopy(self.inner.weight)

    def forward(self, bag):
        return self.inner(self.words(bag).mean(1))


torch.manual_seed(0)
model = Autoencoder(9, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(3):
    bag = torch.randint(9, (4, 5))
    loss = nn.functional.cross_entropy(model(bag), bag[:, 0])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
