import torch

w = torch.tensor(1.0, requires_grad=True)
total = 0
for _ in range(3):
    total += w * 2

print(total.requires_grad)
