# backward() of something that is not a scalar: an uncaught error whose traceback passes through torch.
import torch

x = torch.ones(3, requires_grad=True)
print((x * 2).grad_fn is not None)
(x * 2).backward()
