import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0, weight_decay=0.5)
w.grad = torch.tensor(0.0)
_ = optimizer.step()
print(w.item())
