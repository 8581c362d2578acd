import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable


# essential
# en: what is saved: the input, an output, or an intermediate value
# zh: 保存的是输入、输出，还是中间结果
def exponential(save, guard=lambda backward: backward):
    class Exponential(Function):
        @staticmethod
        def forward(ctx, x):
            between = x.exp()
            out = between * 1
            ctx.save_for_backward({"input": x, "output": out}.get(save, between))
            return out

        @staticmethod
        @guard
        def backward(ctx, grad):
            (saved,) = ctx.saved_tensors
            return grad * (saved.exp() if save == "input" else saved)

    # end
    return Exponential


def second(function):
    x = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
    y = function.apply(x) ** 2
    (slope,) = torch.autograd.grad(y, x, create_graph=True)
    try:
        slope.backward()
    except RuntimeError as error:
        return str(error)
    check = torch.autograd.gradgradcheck(function.apply, x, raise_exception=False)
    return f"first {slope.item()}, second {x.grad.item()}, gradgradcheck {check}"


texts = {
    "input": second(exponential("input")),
    "output": second(exponential("output")),
    "intermediate": second(exponential("intermediate")),
    "intermediate, decorated": second(exponential("intermediate", once_differentiable)),
}
for name, text in texts.items():
    print(f"saved: {name} - {text}")


right = "first 2.0, second 4.0, gradgradcheck True"
assert texts["input"] == texts["output"] == right  # claim: own-second-right
assert "first 2.0, second 2.0" in texts["intermediate"]  # claim: own-second-silent
assert "gradgradcheck False" in texts["intermediate"]  # claim: own-second-checked
words = "trying to differentiate twice a function that was marked with"
assert texts["intermediate, decorated"].startswith(words)  # claim: own-second-guarded
