import torch
from torch import nn

torch.manual_seed(0)
emb = nn.EmbeddingBag(20, 4, sparse=True)
mlp = nn.Linear(4, 2)
sparse_opt = torch.optim.SparseAdam(emb.parameters())
dense_opt = torch.optim.Adam(mlp.parameters())
for _ in range(4):
    ids, off = torch.randint(20, (12,)), torch.tensor([0, 4, 8])
    loss = nn.functional.cross_entropy(mlp(emb(ids, off)), torch.tensor([0, 1, 0]))
    sparse_opt.zero_grad()
    dense_opt.zero_grad()
    loss.backward()
    sparse_opt.step()
    dense_opt.step()
