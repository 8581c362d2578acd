# An array that cannot be written gives a warning with a long text and the line.
import numpy as np
import torch

array = np.arange(3)
array.flags.writeable = False
print(torch.from_numpy(array))
print(torch.tensor(np.array([1.5, 2.5])))
