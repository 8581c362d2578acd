# line 21: training/hand-written-sgd/#rebinding
import torch


class Logistic:
    def __init__(self, size):
        self.weight = torch.zeros(size, requires_grad=True)
        self.rate = 0.5

    def loss(self, x, y):
        return torch.nn.functional.binary_cross_entropy_with_logits(x @ self.weight, y)

    def clear(self):
        if self.weight.grad is not None:
            self.weight.grad.zero_()

    def fit(self, x, y):
        loss = self.loss(x, y)
        loss.backward()
        with torch.no_grad():
            self.weight = self.weight.sub(self.rate * self.weight.grad)
        self.clear()


torch.manual_seed(0)
model = Logistic(3)
for step in range(4):
    x = torch.randn(30, 3)
    model.fit(x, (x.sum(1) > 0).float())
