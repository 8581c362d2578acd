# Views share storage; strides tell how.
import torch

x = torch.arange(6).reshape(2, 3)
y = x.T
y[0, 1] = 99
print(x, y.stride(), y.is_contiguous(), x.data_ptr() == y.data_ptr())
print(x.unsqueeze(0).expand(2, 2, 3).shape, torch.as_strided(x, (2, 2), (1, 1)))
