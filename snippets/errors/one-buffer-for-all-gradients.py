import torch

buffer = torch.zeros(2)


# essential
# en: each backward writes into the same memory and returns this memory
# zh: 每次反向都写入同一块内存，返回的也是这块内存
class Static(torch.autograd.Function):
    @staticmethod
    def forward(ctx, w, factor):
        ctx.factor = factor
        return w * factor

    @staticmethod
    def backward(ctx, grad):
        buffer.copy_(grad * ctx.factor)
        return buffer.detach(), None


# end
def accumulated(grad):
    w = torch.ones(2, requires_grad=True)
    w.grad = grad
    for factor in (1.0, 10.0):
        Static.apply(w, factor).sum().backward()
    return w.grad.tolist()


wrong = accumulated(None)
right = accumulated(torch.zeros(2))
print("1 + 10, .grad = None before: ", wrong)
print("1 + 10, .grad = zeros before:", right)
assert wrong == [20.0, 20.0]  # claim: gpu-static-buffer-overwritten
assert right == [11.0, 11.0]  # claim: gpu-static-buffer-zeros
