# line 9: training/embeddings/#from-pretrained
import torch
from torch import nn

torch.manual_seed(0)
tables = nn.ModuleDict(
    {
        "user": nn.Embedding(10, 4),
        "item": nn.Embedding.from_pretrained(torch.randn(12, 4), padding_idx=0),
    }
)
optimizer = torch.optim.Adagrad([{"params": tables.parameters()}], lr=0.1)
for step in range(4):
    user, item = tables["user"](torch.randint(10, (8,))), tables["item"](torch.randint(12, (8,)))
    loss = nn.functional.softplus(-(user * item).sum(1)).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
