# line 17: training/hand-written-sgd/#rebinding
import torch


class Fit:
    def __init__(self):
        self.quaternion = torch.tensor([1.0, 0.2, 0.1, 0.0], requires_grad=True)
        self.optimizer = torch.optim.Adam([self.quaternion], lr=0.05)

    def loss(self, points):
        return (points @ self.quaternion[1:] - 0.5).square().mean() + (self.quaternion[0] - 0.3).square()

    def step(self, points):
        self.optimizer.zero_grad()
        self.loss(points).backward()
        self.optimizer.step()
        self.quaternion = (self.quaternion / self.quaternion.norm()).detach().requires_grad_()


torch.manual_seed(0)
fit = Fit()
for number in range(5):
    fit.step(torch.randn(10, 3))
