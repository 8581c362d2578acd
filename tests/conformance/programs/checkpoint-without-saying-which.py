# Leaving out use_reentrant: a warning or an error, depending on the version.
import torch
from torch.utils.checkpoint import checkpoint

x = torch.ones(1, requires_grad=True)
y = checkpoint(torch.sin, x)
print(y.requires_grad)
