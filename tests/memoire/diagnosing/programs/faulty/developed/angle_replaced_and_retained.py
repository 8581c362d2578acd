# line 10: training/hand-written-sgd/#retain-grad
import torch

torch.manual_seed(0)
angle = torch.tensor(0.3, requires_grad=True)
goal = torch.tensor([0.0, 1.0])
for step in range(6):
    loss = (torch.stack([angle.cos(), angle.sin()]) - goal).square().sum()
    loss.backward()
    angle = angle - 0.2 * angle.grad
    angle.retain_grad()
