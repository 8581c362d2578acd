import torch
from torch.func import grad, hessian, jacfwd, jacrev, jvp, vjp


def f(x):
    return (x**3).sum()


ones = torch.ones(2)
# essential
transforms = {
    "grad": lambda x: grad(f)(x),
    "vjp": lambda x: vjp(torch.sin, x)[1](ones)[0],
    "jacrev": lambda x: jacrev(torch.sin)(x),
    "hessian": lambda x: hessian(f)(x),
    "jvp": lambda x: jvp(torch.sin, (x,), (ones,))[1],
    "jacfwd": lambda x: jacfwd(torch.sin)(x),
}
# end
x = torch.tensor([1.0, 2.0])
same = {torch.no_grad: [], torch.inference_mode: []}
for mode, results in same.items():
    for name, transform in transforms.items():
        # essential
        with mode():
            inside = transform(torch.tensor([1.0, 2.0]))
        # end
        results.append(torch.equal(inside, transform(x)))
    print(f"in {mode.__name__}, the same as outside:", results)

assert all(same[torch.no_grad])  # claim: tr-func-ignores-outer-no-grad
assert all(same[torch.inference_mode])  # claim: tr-func-ignores-outer-inference-mode
