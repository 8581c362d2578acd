import torch

norm = torch.nn.BatchNorm1d(1).requires_grad_(False)
_ = norm(torch.full((4, 1), 10.0))
print(norm.running_mean)
