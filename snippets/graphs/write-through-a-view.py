import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor(5.0, requires_grad=True)
y = x * 3
y[0] = w

print("y:", y.tolist(), type(y.grad_fn).__name__)
y.sum().backward(retain_graph=True)
gradients = x.grad.tolist(), w.grad.item()
print("x.grad, w.grad:", *gradients)
assert type(y.grad_fn).__name__ == "CopySlices"  # claim: graph-slice-write-is-recorded
assert gradients == ([0, 3], 1)  # claim: graph-overwritten-gets-zero

# graph: y
