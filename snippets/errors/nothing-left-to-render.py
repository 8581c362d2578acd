import torch
from torch.autograd import Function


# essential
class Render(Function):
    @staticmethod
    def forward(ctx, points):
        ctx.size = points.shape
        return points.sum()

    @staticmethod
    def backward(ctx, grad):
        n, m, k = ctx.size
        # en: like a compiled renderer that reads m from the points
        # zh: 模仿编译好的渲染器：m 从点里读取
        return grad.expand(n, m if n else 0, k)


# end
def attempt(n):
    points = torch.ones(n, 16, 3, requires_grad=True)
    try:
        Render.apply(points).backward()
    except RuntimeError as error:
        return str(error)
    return f"gradient of shape {list(points.grad.shape)}"


some, none = attempt(2), attempt(0)
print("two points:", some)
print("no points :", none)
assert some == "gradient of shape [2, 16, 3]"  # claim: own-some-points
assert "got [0, 0, 3] but expected" in none  # claim: own-no-points-left
