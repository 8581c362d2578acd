import torch
from torch.autograd import gradcheck


class Render(torch.autograd.Function):
    @staticmethod
    def forward(ctx, points):
        return points * 3, points * 2

    @staticmethod
    def backward(ctx, image, projected):
        return image * 3


class Mended(Render):
    @staticmethod
    def backward(ctx, image, projected):
        return image * 3 + projected * 2


points = torch.ones(1, dtype=torch.double, requires_grad=True)
found = {}
for function in (Render, Mended):
    grads = []
    for index in (0, 1):
        output = function.apply(points)[index]
        grads.append(torch.autograd.grad(output, points)[0].item())
    passed = gradcheck(function.apply, points, raise_exception=False)
    found[function] = grads, passed
    print(function.__name__, "(image, projected):", grads, "gradcheck passes:", passed)

assert found[Render][0] == [3, 0]  # claim: kern-ignored-output
assert not found[Render][1]  # claim: kern-ignored-found
assert found[Mended] == ([3, 2], True)  # claim: kern-ignored-mended
