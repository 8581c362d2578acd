# A numerical check: true for a right gradient, an error with matrices for a wrong one.
import torch
from torch.autograd import gradcheck


class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad


x = torch.ones(2, dtype=torch.float64, requires_grad=True)
print(gradcheck(torch.sin, x))
try:
    gradcheck(Wrong.apply, x)
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
