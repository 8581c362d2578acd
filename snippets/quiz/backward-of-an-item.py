import torch

w = torch.tensor(3.0, requires_grad=True)
loss = (w * 2).item()
try:
    loss.backward()
    print(w.grad)
except (AttributeError, RuntimeError) as error:
    print(type(error).__name__)
