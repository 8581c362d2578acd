# line 10: training/no-grad-in-training/#cuts-upstream
import torch
from torch import nn

class Regressor(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1))

    @torch.no_grad()
    def forward(self, x):
        return self.net(x)

def main():
    torch.manual_seed(0)
    model = Regressor()
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    x = torch.rand(64, 2)
    y = (x[:, :1] * x[:, 1:])
    for epoch in range(3):
        loss = ((model(x) - y) ** 2).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()

if __name__ == "__main__":
    main()
