# Three ways not to record, and what each leaves behind.
import torch

x = torch.ones(1, requires_grad=True)
with torch.no_grad():
    a = x * 2
with torch.inference_mode():
    b = x * 2
c = (x * 2).detach()
print([(t.requires_grad, t.is_inference(), t.is_leaf) for t in (a, b, c)])
try:
    b.requires_grad_()
except RuntimeError as error:
    print(error)
