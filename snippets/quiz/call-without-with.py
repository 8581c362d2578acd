import torch

_ = torch.no_grad()
print(torch.is_grad_enabled())
