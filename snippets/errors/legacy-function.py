import torch
from torch.autograd import Function
import warnings

warnings.simplefilter("ignore")


# essential
# en: wrong: an object that holds the factor, called like a function
# zh: 错误：用对象保存系数，再像函数那样调用
class OldScale(Function):
    def __init__(self, factor):
        self.factor = factor

    def forward(self, x):
        return x * self.factor

    def backward(self, grad):
        return grad * self.factor


# en: right: static methods; the factor is an argument; call apply of the class
# zh: 正确：静态方法，系数作为参数，调用类的 apply
class Scale(Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.factor, None


# end
def attempt(call):
    x = torch.tensor(1.0, requires_grad=True)
    try:
        call(x).backward()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return f"x.grad = {x.grad}"


texts = {
    "OldScale(3.0)(x)": attempt(lambda x: OldScale(3.0)(x)),
    "Scale()(x, 3.0)": attempt(lambda x: Scale()(x, 3.0)),
    "Scale.apply(x, 3.0)": attempt(lambda x: Scale.apply(x, 3.0)),
}
for name, text in texts.items():
    print(f"{name}: {text}")

called, new_called, right = texts.values()
assert called.startswith("Legacy autograd function")  # claim: own-legacy
assert new_called == called  # claim: own-legacy-call-of-new
assert right == "x.grad = 3.0"  # claim: own-legacy-cure
