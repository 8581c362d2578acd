import torch

with torch.inference_mode():
    t = torch.ones(2)

print(t.detach().is_inference())
