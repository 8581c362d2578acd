import math
import torch
from torch import nn

class TinyAttention(nn.Module):
    def __init__(self, d=8):
        super().__init__()
        self.qkv = nn.Linear(d, 3 * d)
        self.proj = nn.Linear(d, d)

    def forward(self, x):
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
        mask = torch.full(scores.shape[-2:], float("-inf")).triu(1)
        att = torch.softmax(scores + mask, dim=-1)
        return self.proj(att @ v)

torch.manual_seed(0)
tok = nn.Embedding(11, 8)
att, lm = TinyAttention(), nn.Linear(8, 11)
opt = torch.optim.AdamW([*tok.parameters(), *att.parameters(), *lm.parameters()], lr=1e-3)
for step in range(3):
    seq = torch.randint(11, (2, 7))
    h = tok(seq[:, :-1])
    h = h + att(h)
    loss = nn.functional.cross_entropy(lm(h).reshape(-1, 11), seq[:, 1:].reshape(-1))
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(att.parameters(), 1.0)
    opt.step()
