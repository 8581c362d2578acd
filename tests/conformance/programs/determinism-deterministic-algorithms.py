# An operation without a deterministic way is refused, another warns only.
import torch

torch.use_deterministic_algorithms(True)
print(torch.are_deterministic_algorithms_enabled(), torch.get_deterministic_debug_mode())
x = torch.zeros(3)
try:
    x.put_(torch.tensor([0, 0]), torch.tensor([1.0, 2.0]))
except RuntimeError as error:
    print(str(error).partition(".")[0])
print(torch.empty(2))
