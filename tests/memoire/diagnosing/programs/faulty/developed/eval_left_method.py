# line 18: eval/training-flag/#flag
import torch
from torch import nn
class T:
    def __init__(self):
        torch.manual_seed(0)
        self.m = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3), nn.Linear(3, 1))
        self.o = torch.optim.SGD(self.m.parameters(), lr=0.1)
    def fit(self):
        self.m.train()
        for e in range(3):
            for _ in range(2):
                x = torch.randn(4, 3)
                l = self.m(x).pow(2).mean()
                self.o.zero_grad(); l.backward(); self.o.step()
            self.test()
    def test(self):
        self.m.eval()
        with torch.inference_mode():
            print(self.m(torch.zeros(1, 3)).item())
T().fit()
