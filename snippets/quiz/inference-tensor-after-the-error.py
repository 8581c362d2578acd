import torch

with torch.inference_mode():
    total = torch.tensor(6.0)

try:
    total /= 2
except RuntimeError:
    print(total.item())
