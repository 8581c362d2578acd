# line 13: detach/what-it-does/#one-path
import torch
import torch.nn as nn

class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(8, 16)
        self.fc2 = nn.Linear(16, 4)

    def forward(self, x):
        h = torch.relu(self.fc1(x))
        h = h.detach()
        return self.fc2(h)

torch.manual_seed(0)
net = Encoder()
opt = torch.optim.Adam(net.parameters(), lr=1e-3)
x, y = torch.randn(32, 8), torch.randint(0, 4, (32,))
for epoch in range(4):
    opt.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    opt.step()
    print(f"epoch {epoch}: {loss.item():.4f}")
