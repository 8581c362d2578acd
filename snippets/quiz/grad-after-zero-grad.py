import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w])
(3 * w).backward()
optimizer.zero_grad()
print(w.grad)
