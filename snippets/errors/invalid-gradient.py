import torch
from torch.autograd import Function


def attempt(answer):
    class Add(Function):
        @staticmethod
        def forward(ctx, x, bias):
            return x + bias

        @staticmethod
        def backward(ctx, grad):
            return grad, answer(grad)

    x = torch.zeros(3, 2, requires_grad=True)
    bias = torch.zeros(2, requires_grad=True)
    try:
        Add.apply(x, bias).sum().backward()
    except RuntimeError as error:
        return str(error)
    return f"bias.grad = {bias.grad}"


# essential
answers = {
    "grad.sum(1)": lambda grad: grad.sum(1),
    "grad.sum()": lambda grad: grad.sum(),
    "grad.sum(0)": lambda grad: grad.sum(0),
    "grad": lambda grad: grad,
    "grad.sum(0).double()": lambda grad: grad.sum(0).double(),
    "grad.sum(0).expand(5, 2)": lambda grad: grad.sum(0).expand(5, 2),
    "a number": lambda grad: 3.0,
    "nothing": lambda grad: None,
}
# end
texts = {name: attempt(answer) for name, answer in answers.items()}
for name, text in texts.items():
    print(f"{name}: {text}")

words = "Function AddBackward returned an invalid gradient at index 1 - got [3]"
assert texts["grad.sum(1)"].startswith(words)  # claim: own-invalid-gradient
assert "got [] but" in texts["grad.sum()"]  # claim: own-invalid-scalar
right = texts["grad.sum(0)"]
assert (
    right == texts["grad"] == "bias.grad = tensor([3., 3.])"
)  # claim: own-gradient-summed
assert texts["grad.sum(0).double()"] == right  # claim: own-gradient-converted
rows = texts["grad.sum(0).expand(5, 2)"]
assert rows == "bias.grad = tensor([15., 15.])"  # claim: own-gradient-more-rows
assert texts["a number"] == "expected Variable or None (got float)"  # claim: own-number
assert texts["nothing"] == "bias.grad = None"  # claim: own-nothing-returned


class Times(Function):
    @staticmethod
    def forward(ctx, factor, x):
        return factor * x

    @staticmethod
    def backward(ctx, grad):
        return None, grad.sum()


x = torch.zeros(2, requires_grad=True)
try:
    Times.apply(3.0, x).sum().backward()
except RuntimeError as error:
    after_a_number = str(error)
    print("a tensor after a number:", error)

assert "at index 0" in after_a_number  # claim: own-index-of-tensors


class NoReturn(Function):
    @staticmethod
    def forward(ctx, x, *others):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        _ = grad * 2


x = torch.zeros(2, requires_grad=True)
NoReturn.apply(x).sum().backward()
print("no return, one argument:", x.grad)
try:
    NoReturn.apply(x, x).sum().backward()
except RuntimeError as error:
    print("no return, two arguments:", error)
    counted = "incorrect number of gradients" in str(error)

assert x.grad is None  # claim: own-no-return-is-silent
assert counted  # claim: own-no-return-of-two
