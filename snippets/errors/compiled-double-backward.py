import torch


def energy(x):
    return (x**3).sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
compiled = torch.compile(energy, backend="aot_eager")


def second_derivative(function):
    (first,) = torch.autograd.grad(function(x), x, create_graph=True)
    return torch.autograd.grad(first.sum(), x)[0]


# en: wrong: the compiled backward cannot itself be differentiated
# zh: 错误：编译出来的反向传播不能再求导
try:
    second_derivative(compiled)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

gradient = torch.autograd.grad(compiled(x), x, create_graph=True)[0]
assert gradient.requires_grad  # claim: err-compiled-gradient-has-graph
assert "not currently support double" in message  # claim: err-compiled-double-backward

# essential
# en: right: do not compile the part that is differentiated twice
# zh: 正确：会被求导两次的那部分不编译
print("right, not compiled:", second_derivative(energy))
# end
assert second_derivative(energy).tolist() == [
    6.0,
    12.0,
]  # claim: err-eager-double-backward


def derivatives(x):
    return torch.func.grad(lambda x: torch.func.grad(energy)(x).sum())(x)


# en: right: or take both derivatives in one function by torch.func, and compile it
# zh: 正确：或者在一个函数里用 torch.func 求两次导，再编译这个函数
together = torch.compile(derivatives, backend="aot_eager", fullgraph=True)
print("right, both derivatives compiled:", together(x.detach()))
assert together(x.detach()).tolist() == [6.0, 12.0]  # claim: err-compiled-func-grad

# en: wrong: autograd.functional.hessian gives zeros without an error
# zh: 错误：autograd.functional.hessian 得到零，不报错
hessian = torch.autograd.functional.hessian(compiled, x.detach())
print("wrong: autograd.functional.hessian:", hessian.tolist())
assert not hessian.any()  # claim: err-compiled-hessian-zero
