import torch


def total(x):
    y = torch.zeros_like(x)
    y[:, 0] += x[:, 2].abs()
    y[:, 0] += x[:, 2].abs()
    return y.sum()


# essential
def slope(x):
    return torch.func.grad(total)(x)


x = torch.tensor([[0.0, 0.0, 3.0]])
compiled = torch.compile(slope, backend="aot_eager", fullgraph=True)(x)
# end
print("compiled:", compiled.tolist(), "not compiled:", slope(x).tolist())
assert compiled[0, 2] == slope(x)[0, 2] == 2  # claim: ng-compile-column-twice
