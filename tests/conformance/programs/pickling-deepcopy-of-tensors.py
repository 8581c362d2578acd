# Leaves can be copied, results of operations cannot.
import copy

import torch

x = torch.ones(2, requires_grad=True)
print(copy.deepcopy(x))
try:
    copy.deepcopy(x * 2)
except RuntimeError as error:
    print(str(error).partition(".")[0])
