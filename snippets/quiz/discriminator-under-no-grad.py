import torch

g = torch.tensor(2.0, requires_grad=True)
d = torch.tensor(3.0, requires_grad=True)
with torch.no_grad():
    score = d * g

print(score.requires_grad)
