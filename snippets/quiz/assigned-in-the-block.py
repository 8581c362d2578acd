import torch

w = torch.tensor(1.0, requires_grad=True)
with torch.no_grad():
    w = w - 0.1

print(w.requires_grad)
