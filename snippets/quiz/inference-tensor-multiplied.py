import torch

w = torch.ones(2, requires_grad=True)
with torch.inference_mode():
    t = torch.ones(2)

try:
    print((w * t).requires_grad)
except RuntimeError as error:
    print(type(error).__name__)
