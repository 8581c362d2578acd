import torch

with torch.no_grad():
    with torch.no_grad():
        pass

    print(torch.is_grad_enabled())
