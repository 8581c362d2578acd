# A finalizer on a tensor, and one on memory that a tensor borrows.
import weakref

import numpy as np
import torch

array = np.ones(3)
tensor = torch.from_numpy(array)
weakref.finalize(tensor, print, "tensor is gone")
weakref.finalize(array, print, "array is gone")
del tensor
print("between")
del array
print("end")
