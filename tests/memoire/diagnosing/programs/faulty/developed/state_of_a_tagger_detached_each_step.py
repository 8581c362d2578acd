# line 16: training/truncated-backprop/#reach
import torch
from torch import nn

torch.manual_seed(0)


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(10, 8)
        self.cell = nn.LSTMCell(8, 16)
        self.out = nn.Linear(16, 4)

    def repackage(self, state):
        return tuple(s.detach() for s in state)

    def forward(self, ids):
        state = (torch.zeros(ids.size(0), 16), torch.zeros(ids.size(0), 16))
        outs = []
        for t in range(ids.size(1)):
            state = self.cell(self.emb(ids[:, t]), self.repackage(state))
            outs.append(self.out(state[0]))
        return torch.stack(outs, 1)


model = Tagger()
opt = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(6):
    ids = torch.randint(0, 10, (16, 9))
    y = ids.cumsum(1) % 4
    loss = nn.functional.cross_entropy(model(ids).flatten(0, 1), y.flatten())
    opt.zero_grad()
    loss.backward()
    opt.step()
