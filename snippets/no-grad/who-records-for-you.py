# en: takes a few seconds: the first use of torch.func loads the compiler
# zh: 需要几秒钟：首次使用 torch.func 时会加载编译器
import torch
from torch.autograd.functional import jacobian


def cube(x):
    return (x**3).sum()


# essential
def with_backward(x):
    x = x.detach().requires_grad_()
    cube(x).backward()
    return x.grad


def with_enable_grad(x):
    x = x.detach().requires_grad_()
    with torch.enable_grad():
        return torch.autograd.grad(cube(x), x)[0]


ways = {
    "only requires_grad_()": with_backward,
    "forward in enable_grad()": with_enable_grad,
    "torch.func.grad": torch.func.grad(cube),
    "autograd.functional.jacobian": lambda x: jacobian(cube, x),
}
# end
x, works = torch.tensor([1.0, 2.0]), []
with torch.no_grad():
    for name, way in ways.items():
        try:
            print(f"{name:29}", way(x).tolist())
            works.append(name)
        except RuntimeError as error:
            print(f"{name:29}", str(error).split(" and")[0])

with torch.inference_mode():
    empty, right = jacobian(cube, x), torch.func.grad(cube)(x)
    print("in inference_mode: jacobian", empty.tolist(), "| grad", right.tolist())

assert not empty.any()  # claim: ng-jacobian-is-zero-in-inference-mode
assert "only requires_grad_()" not in works  # claim: ng-forward-inside-fails
assert "forward in enable_grad()" in works  # claim: ng-enable-grad-around-the-forward
assert "torch.func.grad" in works  # claim: ng-func-grad-ignores-outer-block
assert "autograd.functional.jacobian" in works  # claim: ng-jacobian-records-for-itself
assert right.tolist() == [3.0, 12.0]  # claim: ng-func-grad-works-in-inference-mode
