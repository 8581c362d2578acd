import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
(w * 3).backward()
optimizer.zero_grad()
_ = optimizer.step()
print(w.item())
