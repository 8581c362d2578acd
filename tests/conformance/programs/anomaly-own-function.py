# A custom Function whose backward makes a nan is named in the message.
import torch


class Bad(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 1

    @staticmethod
    def backward(ctx, grad):
        return grad * float("nan")


with torch.autograd.detect_anomaly():
    x = torch.ones(1, requires_grad=True)
    try:
        Bad.apply(x).backward()
    except RuntimeError as error:
        print(error)
