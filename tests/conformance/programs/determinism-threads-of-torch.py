# A program runs with one thread, so that sums are the same everywhere.
import torch

print(torch.get_num_threads())
torch.manual_seed(0)
x = torch.rand(100_000)
print(x.sum().item() == x.sum().item())
print(torch.get_default_dtype(), torch.are_deterministic_algorithms_enabled(), torch.is_grad_enabled())
