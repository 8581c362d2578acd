# line 8: training/hand-written-sgd/#clearing
import torch
torch.manual_seed(0)
X = torch.randn(16, 3)
w = torch.randn(3, requires_grad=True)
for i in range(6):
    loss = (X @ w - 1).pow(2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
