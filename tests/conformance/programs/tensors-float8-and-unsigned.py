# Types with few operations can be printed.
import torch

x = torch.tensor([0.1, 1.0, 448.0])
print(x.to(torch.float8_e4m3fn))
print(x.to(torch.float8_e5m2).float())
print(torch.tensor([1, 65535], dtype=torch.uint16))
print(torch.tensor([2**63], dtype=torch.uint64))
