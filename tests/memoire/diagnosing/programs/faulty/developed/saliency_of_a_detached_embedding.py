# line 15: detach/what-it-does/#one-path
import torch
from torch import nn

torch.manual_seed(0)
embed, rnn, head = nn.Embedding(10, 4), nn.GRU(4, 6, batch_first=True), nn.Linear(6, 2)


def scores(table):
    return head(rnn(table)[1][-1])


ids = torch.randint(10, (2, 5))
table = embed(ids)
hidden = table.detach().clone()
out = scores(hidden)
gradient = torch.autograd.grad(out[:, 1].sum(), table)[0]
print(gradient.norm())
