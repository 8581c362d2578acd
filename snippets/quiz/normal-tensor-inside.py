import torch

x = torch.ones(2)
with torch.inference_mode():
    print(x.is_inference(), (x * 2).is_inference())
