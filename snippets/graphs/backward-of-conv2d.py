import torch
from torch.nn import grad as conv
from torch.nn.functional import conv2d


# essential
class Convolve(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return conv2d(x, weight, bias, stride=2, padding=1)

    @staticmethod
    def backward(ctx, g):
        x, weight = ctx.saved_tensors
        by_x = conv.conv2d_input(x.shape, weight, g, stride=2, padding=1)
        by_weight = conv.conv2d_weight(x, weight.shape, g, stride=2, padding=1)
        return by_x, by_weight, g.sum((0, 2, 3))


# end
_ = torch.manual_seed(0)
tensors = torch.randn(2, 2, 5, 5), torch.randn(3, 2, 3, 3), torch.randn(3)
inputs = [t.double().requires_grad_() for t in tensors]
right = torch.autograd.gradcheck(Convolve.apply, inputs)
print("gradcheck passes:", right)
assert right  # claim: kern-conv-right
