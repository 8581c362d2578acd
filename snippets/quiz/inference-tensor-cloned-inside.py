import torch

x = torch.ones(2)
with torch.inference_mode():
    t = x.clone()

print(t.is_inference())
