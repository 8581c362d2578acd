# The newer form, with needs_input_grad and a gradient that is None.
import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(x, factor):
        return x * factor

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.factor = inputs[1]

    @staticmethod
    def backward(ctx, grad):
        print(ctx.needs_input_grad)
        return grad * ctx.factor, None


x = torch.ones(2, requires_grad=True)
Scale.apply(x, 3).sum().backward()
print(x.grad)
