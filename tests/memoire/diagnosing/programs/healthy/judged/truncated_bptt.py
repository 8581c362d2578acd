import torch
from torch import nn

class CharRNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(12, 6)
        self.lstm = nn.LSTM(6, 8)
        self.out = nn.Linear(8, 12)

    def forward(self, x, state=None):
        y, state = self.lstm(self.emb(x), state)
        return self.out(y), state

torch.manual_seed(0)
text = torch.randint(12, (41, 2))
model = CharRNN()
opt = torch.optim.Adam(model.parameters())
state = None
for i in range(0, 40, 10):
    x, y = text[i : i + 10], text[i + 1 : i + 11]
    if state is not None:
        state = tuple(s.detach() for s in state)
    logits, state = model(x, state)
    loss = nn.functional.cross_entropy(logits.flatten(0, 1), y.flatten())
    opt.zero_grad()
    loss.backward()
    opt.step()
