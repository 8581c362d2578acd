# line 15: training/hand-written-sgd/#rebinding
import torch

torch.manual_seed(0)
W1, b1 = torch.randn(5, 3, requires_grad=True), torch.zeros(5, requires_grad=True)
W2 = torch.randn(1, 5, requires_grad=True)
x = torch.randn(20, 3)
y = x.sum(1, keepdim=True)
for epoch in range(10):
    out = torch.tanh(x @ W1.t() + b1) @ W2.t()
    loss = (out - y).pow(2).mean()
    loss.backward()
    with torch.no_grad():
        for param in (W1, b1, W2):
            param = param - 0.01 * param.grad
    for param in (W1, b1, W2):
        param.grad = None
    print(loss.item())
