import warnings

import torch
from torch.func import grad, hessian, jacrev

_ = torch.manual_seed(0)
warnings.simplefilter("ignore")
lstm, words = torch.nn.LSTM(3, 2), torch.randn(4, 1, 3)
matrix = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
x = torch.tensor([1.0, 2.0], requires_grad=True)


# essential
# en: det is a * d - b * c, so its derivative by a is d
# en: the derivatives of d by a, b, c and d are 0, 0, 0 and 1
# zh: det 是 a * d - b * c，所以 det 对 a 的导数是 d
# zh: d 再对 a、b、c、d 求导，得 0、0、0、1
def second_by_a():
    return hessian(torch.linalg.det)(matrix)[0, 0]


outside = second_by_a()
with torch.no_grad():
    inside = second_by_a()
    older = torch.autograd.functional.hessian(torch.linalg.det, matrix)[0, 0]
    try:
        _ = jacrev(lambda words: lstm(words)[0])(words)
    except RuntimeError as error:
        message = str(error)
    hidden = jacrev(torch.sin)(x)
print(
    "hessian of det           :", [round(abs(v), 3) for v in outside.flatten().tolist()]
)
print("hessian of det in no_grad:", [round(v, 3) for v in inside.flatten().tolist()])
print("LSTM, jacrev in no_grad  :", message)
# end
right = torch.tensor([[0.0, 0.0], [0.0, 1.0]])
assert torch.allclose(outside, right, atol=1e-5)
assert not torch.allclose(
    inside, right, atol=0.1
)  # claim: tr-func-block-spoils-hessian
assert torch.allclose(
    older, right, atol=1e-5
)  # claim: tr-func-functional-hessian-in-a-block
assert "workspace" in message  # claim: tr-func-block-stops-lstm
seen = jacrev(torch.sin)(x).requires_grad, hidden.requires_grad
print("history of jacrev(sin), without no_grad and in no_grad:", seen)
assert seen == (True, False)  # claim: tr-func-block-takes-history


def inner(x):
    with torch.no_grad():
        slope = grad(lambda x: x**3)(x)
    return slope * x


outer = grad(inner)(torch.tensor(2.0))
print("no_grad between two grad transforms, outer gradient:", outer.item())
assert outer == 3 * 2**2  # claim: tr-func-block-between-is-constant
