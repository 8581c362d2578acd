# line 8: training/no-grad-in-training/#cuts-upstream
import torch, torch.nn as nn
class VAE(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = nn.Linear(4, 2); self.dec = nn.Linear(2, 4)
    def encode(self, x):
        with torch.no_grad():
            z = self.enc(x)
            return z
    def forward(self, x):
        return self.dec(self.encode(x))
torch.manual_seed(0)
m = VAE(); o = torch.optim.SGD(m.parameters(), 0.1)
for i in range(3):
    x = torch.rand(5, 4)
    loss = nn.MSELoss()(m(x), x)
    o.zero_grad(); loss.backward(); o.step()
