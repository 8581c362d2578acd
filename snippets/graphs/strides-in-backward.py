import torch
from torch.autograd import gradcheck


# essential
class Double(torch.autograd.Function):
    mended = False

    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, gradient):
        if Double.mended:
            gradient = gradient.contiguous()
        # en: reads the memory in its order, as a kernel with a pointer does
        # zh: 按内存里的顺序读取，像只拿到指针的核函数那样
        flat = gradient.as_strided((gradient.numel(),), (1,))
        return 2 * flat.view(gradient.shape)


# end
def joined(x):
    return torch.cat([Double.apply(x), torch.zeros_like(x)], 1)


x = torch.ones(2, 2, dtype=torch.double, requires_grad=True)
weight = torch.tensor([[1.0, 2.0, 0.0, 0.0], [3.0, 4.0, 0.0, 0.0]]).double()
right = [[2, 4], [6, 8]]
for mended in (False, True):
    Double.mended = mended
    (alone,) = torch.autograd.grad((Double.apply(x) * weight[:, :2].clone()).sum(), x)
    (after_cat,) = torch.autograd.grad((joined(x) * weight).sum(), x)
    checks = [gradcheck(f, x, raise_exception=False) for f in (Double.apply, joined)]
    print("contiguous():", mended, "alone:", alone.tolist(), "cat:", after_cat.tolist())
    print("gradcheck passes alone, after cat:", checks)
    assert alone.tolist() == right  # claim: kern-alone-right
    assert checks[0]  # claim: kern-gradcheck-alone
    assert (after_cat.tolist() == right) == mended  # claim: kern-after-cat
    assert checks[1] == mended  # claim: kern-gradcheck-finds
