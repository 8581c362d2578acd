# An exception in a backward of the program passes through the C++ engine and keeps its line.
import torch


class Bad(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, grad):
        raise ValueError("in backward")


Bad.apply(torch.ones(1, requires_grad=True)).backward()
