# 200 MB of memory is not too much for a small program.
import torch

x = torch.ones(50_000_000)
print(x.element_size() * x.numel() // 10**6, "MB")
print(x.sum())
