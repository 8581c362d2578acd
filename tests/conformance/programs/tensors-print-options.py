# Print options are global: they must be gone in the next program.
import torch

x = torch.tensor([3.14159265, 1e-7, 12345.678])
print(x)
torch.set_printoptions(precision=2, sci_mode=False, linewidth=30)
print(x)
print(torch.arange(20))
torch.set_printoptions(profile="full")
print(torch.arange(1200).shape)
