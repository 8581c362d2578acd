# Randomness in vmap() must be asked for; what depends on data is refused.
import torch
from torch.func import vmap

x = torch.zeros(2)
for attempt in (lambda v: v + torch.rand(()), lambda v: v.item()):
    try:
        vmap(attempt)(x)
    except RuntimeError as error:
        print(str(error).partition(".")[0])
torch.manual_seed(0)
print(vmap(lambda v: v + torch.rand(()), randomness="same")(x).unique().numel())
