# Memory that torch and NumPy share.
import numpy as np
import torch

array = np.zeros(2, dtype=np.float32)
tensor = torch.from_numpy(array)
array[0] = 5
print(tensor, tensor.numpy() is not array, np.shares_memory(tensor.numpy(), array))
try:
    torch.ones(1, requires_grad=True).numpy()
except RuntimeError as error:
    print(error)
