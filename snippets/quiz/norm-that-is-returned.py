import torch

w = torch.ones(2, requires_grad=True)
w.grad = torch.tensor([3.0, 4.0])
print(torch.nn.utils.clip_grad_norm_([w], 1.0).item())
