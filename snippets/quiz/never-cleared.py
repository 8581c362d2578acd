import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
for _ in range(2):
    (w * 1).backward()
    _ = optimizer.step()

print(w.item())
