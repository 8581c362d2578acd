import torch

x = torch.tensor([1.0, 5.0], requires_grad=True)
print(x.argmax().requires_grad)
