# The backend "aot_eager" traces the backward too.
import torch


@torch.compile(backend="aot_eager")
def f(x):
    return (x.sin() * x).sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
f(x).backward()
print(torch.allclose(x.grad, x.cos() * x + x.sin()))
