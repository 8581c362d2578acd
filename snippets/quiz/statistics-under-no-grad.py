import torch

norm = torch.nn.BatchNorm1d(1)
with torch.no_grad():
    _ = norm(torch.full((4, 1), 10.0))

print(norm.running_mean)
