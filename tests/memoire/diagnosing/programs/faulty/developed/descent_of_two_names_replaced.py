# line 11: training/hand-written-sgd/#rebinding
import torch

torch.manual_seed(0)
slope, offset = (torch.zeros(1, requires_grad=True) for _ in range(2))
x = torch.linspace(-1, 1, 20)
for step in range(5):
    loss = (slope * x + offset - 3 * x + 1).abs().mean()
    loss.backward()
    ds, do = slope.grad, offset.grad
    slope, offset = slope - 0.1 * ds, offset - 0.1 * do
    print(step, loss.item())
