import torch

w = torch.tensor(1.0, requires_grad=True)
loss = w.detach() * 3
_ = loss.requires_grad_()
loss.backward()
print(w.grad)
