import torch

with torch.no_grad(), torch.inference_mode(False):
    print(torch.is_grad_enabled())
