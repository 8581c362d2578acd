import torch

with torch.inference_mode():
    total = torch.tensor(6.0)

try:
    total /= 2
    print(total)
except RuntimeError as error:
    print(type(error).__name__)
