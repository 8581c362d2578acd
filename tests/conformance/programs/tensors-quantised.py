# Quantised tensors print their scale and zero point.
import torch

x = torch.quantize_per_tensor(torch.tensor([0.0, 0.5, 1.0]), scale=0.1, zero_point=10, dtype=torch.quint8)
print(x)
print(x.int_repr(), x.dequantize())
