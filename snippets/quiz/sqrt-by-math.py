import math
import warnings

import torch

warnings.simplefilter("ignore")
x = torch.tensor(4.0, requires_grad=True)
(x * math.sqrt(x)).backward()
print(x.grad)
