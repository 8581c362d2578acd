# line 11: training/truncated-backprop/#with-detach
import torch
from torch import nn
torch.manual_seed(0)
class LM(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(2, 3); self.fc = nn.Linear(3, 2)
        self.hidden = None
    def forward(self, x):
        out, self.hidden = self.rnn(x, self.hidden)
        return self.fc(out)
lm = LM(); opt = torch.optim.Adam(lm.parameters())
for step in range(3):
    x = torch.randn(5, 1, 2)
    loss = (lm(x) - x).abs().mean()
    opt.zero_grad(); loss.backward(); opt.step()
