import torch
from torch._higher_order_ops import scan


# essential
def slope(x):
    return torch.func.jvp(torch.sin, (x,), (torch.ones_like(x),))[1]


options = {"backend": "aot_eager", "fullgraph": True}
# en: wrong: vmap around the compiled function
# zh: 错误：vmap 包在编译后的函数外面
try:
    _ = torch.vmap(torch.compile(slope, **options))(torch.zeros(3))
except RuntimeError as error:
    message = str(error).splitlines()[0]

# en: right: torch.compile around vmap
# zh: 正确：torch.compile 包在 vmap 外面
mapped = torch.compile(torch.vmap(slope), **options)(torch.zeros(3))

a, x = torch.tensor(0.5, requires_grad=True), torch.tensor([1.0, 2.0, 3.0])


def step(carry, x):
    carry = a * carry + x
    return carry, carry.clone()


def loop(carry):
    for value in x:
        carry, _ = step(carry, value)
    return carry


by_scan, _ = scan(step, torch.zeros(()), x)
# end


# en: this function writes the same column twice
# zh: 这个函数两次写入同一列
def total(x):
    y = torch.zeros_like(x)
    y[:, 0] += x[:, 2].abs()
    y[:, 0] += x[:, 2].abs()
    return y.sum()


by_grad = torch.compile(torch.func.grad(total), **options)
twice = by_grad(torch.tensor([[0.0, 0.0, 3.0]]))[0].tolist()
(scanned,) = torch.autograd.grad(by_scan, a)
(looped,) = torch.autograd.grad(loop(torch.zeros(())), a)
print("wrong: vmap of a compiled jvp:", message)
print("right: a compiled vmap of jvp:", mapped.tolist())
print("gradient by scan, by a loop  :", scanned.item(), looped.item())
print("column written twice         :", twice)
assert "Unsupported functorch" in message  # claim: ng-compile-vmap-of-compiled-jvp
assert mapped.tolist() == [1.0, 1.0, 1.0]  # claim: ng-compile-around-vmap
assert scanned == looped == 3  # claim: ng-scan-like-a-loop
assert twice == [0.0, 0.0, 2.0]  # claim: ng-compile-column-twice
