import torch

w = torch.tensor(1.0, requires_grad=True)
(3 * w).backward()
(3 * w).backward()
print(w.grad)
