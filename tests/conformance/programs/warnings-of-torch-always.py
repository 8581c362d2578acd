# set_warn_always() makes torch repeat itself.
import warnings

import torch

warnings.simplefilter("always")
print(torch.is_warn_always_enabled())
torch.set_warn_always(True)
z = torch.ones(1, dtype=torch.complex64)
for _ in range(2):
    print(z.to(torch.float32))
