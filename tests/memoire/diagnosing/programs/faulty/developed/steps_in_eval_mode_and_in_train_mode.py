# line 16: eval/eval-versus-no-grad/#validation
import torch
from torch import nn


class Trainer:
    def __init__(self, model):
        self.model = model
        self.opt = torch.optim.SGD(model.parameters(), lr=0.05)

    def run(self, data):
        total = 0.0
        for x, y in data:
            loss = nn.functional.mse_loss(self.model(x), y)
            self.opt.zero_grad()
            loss.backward()
            self.opt.step()
            total += loss.item()
        return total / len(data)

    def fit(self, train, val, epochs=3):
        for epoch in range(epochs):
            self.model.train()
            a = self.run(train)
            self.model.eval()
            b = self.run(val)
            print(epoch, a, b)


torch.manual_seed(0)
make = lambda n: [(x, x[:, :1]) for x in torch.randn(n, 16, 5)]
Trainer(nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 1))).fit(make(6), make(2))
