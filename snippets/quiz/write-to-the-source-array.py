import numpy as np
import torch

a = np.ones(1)
t = torch.from_numpy(a)
a[0] = 5
print(t.item())
