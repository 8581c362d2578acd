# torch warns once in the life of a process: a warning that an earlier program used up would be missing.
import torch

z = torch.ones(2, dtype=torch.complex64)
for _ in range(2):
    print(z.to(torch.float32))
print("end")
