# Nested tensors warn that they are a prototype.
import torch

x = torch.nested.nested_tensor([torch.ones(1), torch.arange(2.0)])
print(x)
print([tuple(part.shape) for part in x.unbind()], x.is_nested)
