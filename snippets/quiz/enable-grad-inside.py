import torch

w = torch.ones(2, requires_grad=True)
with torch.inference_mode(), torch.enable_grad():
    print(torch.is_grad_enabled(), (w * 2).requires_grad)
