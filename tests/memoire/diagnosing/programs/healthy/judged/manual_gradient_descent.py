import torch

torch.manual_seed(0)
X = torch.randn(50, 2)
t = X @ torch.tensor([3.0, -2.0]) + 1
w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for epoch in range(10):
    loss = ((X @ w + b - t) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        b -= 0.1 * b.grad
        w.grad.zero_()
        b.grad = None
print(w, b)
