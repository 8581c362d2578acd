# line 24: training/truncated-backprop/#with-detach
import torch
from torch import nn

class CharRNN(nn.Module):
    def __init__(self, vocab=12, dim=16):
        super().__init__()
        self.emb = nn.Embedding(vocab, dim)
        self.rnn = nn.GRU(dim, dim, batch_first=True)
        self.head = nn.Linear(dim, vocab)

    def forward(self, ids, h=None):
        out, h = self.rnn(self.emb(ids), h)
        return self.head(out), h

torch.manual_seed(0)
text = torch.randint(0, 12, (4, 41))
model = CharRNN()
opt = torch.optim.Adam(model.parameters())
hidden = None
for start in range(0, 40, 10):
    x, y = text[:, start:start + 10], text[:, start + 1:start + 11]
    opt.zero_grad()
    logits, hidden = model(x, hidden)
    loss = nn.functional.cross_entropy(logits.reshape(-1, 12), y.reshape(-1))
    loss.backward()
    opt.step()
