import torch

x = torch.tensor(3.0, requires_grad=True)
_ = x.register_hook(lambda gradient: gradient * 10)
(x * 2).backward()
print(x.grad)
