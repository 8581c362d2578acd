import torch


class DividedProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        out = x.prod()
        ctx.save_for_backward(x, out)
        return out

    @staticmethod
    def backward(ctx, gradient):
        x, out = ctx.saved_tensors
        return gradient * out / x


def grouped(x):
    index = torch.zeros(3, dtype=torch.long)
    return torch.ones(1).scatter_reduce(0, index, x, "prod")


functions = {
    "prod": torch.prod,
    "scatter_reduce": grouped,
    "exp of a sum of logs": lambda x: x.log().sum().exp(),
    "divided by x": DividedProduct.apply,
}
found = {}
for name, f in functions.items():
    x = torch.tensor([0.0, 2.0, 3.0], requires_grad=True)
    f(x).backward()
    found[name] = x.grad
    print(f"{name:20}", x.grad.tolist())

x = torch.tensor([0.0, 0.0, 3.0], requires_grad=True)
x.prod().backward()
print("prod, two zeros     ", x.grad.tolist())

assert x.grad.count_nonzero() == 0  # claim: nanf-two-zeros
assert found["prod"].tolist() == [6, 0, 0]  # claim: nanf-prod
assert found["scatter_reduce"].tolist() == [6, 0, 0]  # claim: nanf-scatter-prod
assert found["exp of a sum of logs"][0].isnan()  # claim: nanf-log-sum
assert found["divided by x"][0].isnan()  # claim: nanf-divided
