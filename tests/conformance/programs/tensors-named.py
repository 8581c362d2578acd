# Named tensors: some versions of torch have them, with a warning, others no longer do.
import torch

try:
    x = torch.ones(2, 3, names=("batch", "feature"))
    print(x, x.sum("feature").names)
except TypeError as error:
    print(error)
print(hasattr(torch.ones(2), "names"))
