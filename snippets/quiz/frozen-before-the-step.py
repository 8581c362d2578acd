import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
(w * 3).backward()
_ = w.requires_grad_(False)
_ = optimizer.step()
print(w.item())
