# The default type is global: it must be back in the next program.
import torch

print(torch.ones(1), torch.tensor(1.5).dtype)
torch.set_default_dtype(torch.float64)
print(torch.ones(1), torch.tensor(1.5).dtype, torch.ones(1, dtype=torch.float32))
torch.set_default_device("meta")
print(torch.ones(2))
