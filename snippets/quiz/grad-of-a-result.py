import warnings

import torch

warnings.simplefilter("ignore")
x = torch.tensor(3.0, requires_grad=True)
y = x * 2
(y * 5).backward()
print(y.grad)
