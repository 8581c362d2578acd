# Under autocast some operations run in bfloat16, others stay.
import torch

x, w = torch.ones(2, 2), torch.ones(2, 2, requires_grad=True)
with torch.autocast("cpu", dtype=torch.bfloat16):
    y = x @ w
    print(y.dtype, y.softmax(0).dtype, (x + w).dtype, y.sum().dtype)
y.sum().backward()
print(w.grad.dtype, y)
