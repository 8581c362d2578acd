import torch
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
x = torch.ones(2)
w = torch.ones(2, requires_grad=True)

# essential
# en: wrong: the function uses w * 2, which is neither an argument nor a parameter
# zh: 错误：函数里用到了 w * 2，而 w * 2 既不是模型的参数，也不是函数的输入
scale = w * 2
try:
    torch.jit.trace(lambda x: x * scale, (x,))
# end
except RuntimeError as error:
    message = str(error).splitlines()[0]
    print("wrong:", message)

# en: wrong too: detach() inside the function
# zh: 在函数里面才 detach()，同样是错的
try:
    torch.jit.trace(lambda x: x * scale.detach(), (x,))
except RuntimeError as error:
    inside = str(error).splitlines()[0]

assert inside == message  # claim: err-traced-detached-inside
assert message.startswith("Cannot insert a Tensor that")  # claim: err-traced-constant

layer = torch.nn.Linear(2, 2)
try:
    torch.jit.trace(lambda x: layer(x), (x,))
except RuntimeError as error:
    called = str(error).splitlines()[0]
assert called == message
assert torch.equal(
    torch.jit.trace(layer, (x,))(x), layer(x)
)  # claim: err-traced-module

# essential
# en: right: a constant without history
# zh: 正确：没有历史的常数
constant = scale.detach()
traced = torch.jit.trace(lambda x: x * constant, (x,))
# end
print("right:", traced(x))
assert torch.equal(traced(x), x * constant)  # claim: err-traced-detached
