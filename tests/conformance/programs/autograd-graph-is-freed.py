# The second backward() through a freed graph is an error, uncaught here: the long message is the last line.
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
y.backward()
print(x.grad)
y.backward()
