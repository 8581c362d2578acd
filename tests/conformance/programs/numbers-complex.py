# Complex numbers of Python and of torch.
import torch

print((1 + 2j) * 1j, abs(3 + 4j), complex("1-1j"), -0j)
z = torch.tensor([1 + 2j, -0.5j])
print(z, z.dtype)
print(z.abs(), z.angle(), torch.view_as_real(z), sep="\n")
