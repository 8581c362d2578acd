import torch
from torch import nn
from torch.nn.functional import cross_entropy

_ = torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.tensor([0, 1, 1, 0, 1, 1, 1, 0])
model = nn.Linear(3, 2)


def gradient(run):
    model.zero_grad()
    run()
    return torch.cat([p.grad.flatten() for p in model.parameters()])


def loss(rows, reduction):
    return cross_entropy(model(x[rows]), y[rows], reduction=reduction)


# essential
everything = slice(0, 8)
mean = gradient(lambda: loss(everything, "mean").backward())
ways = {
    "sum / 8": lambda: (loss(everything, "sum") / 8).backward(),
    "none, then mean()": lambda: loss(everything, "none").mean().backward(),
    "in pairs, / 4": lambda: [
        (loss(slice(i, i + 2), "mean") / 4).backward() for i in (0, 2, 4, 6)
    ],
}
# end
equal = {
    name: torch.allclose(gradient(run), mean, atol=1e-6) for name, run in ways.items()
}
print("is the gradient the same as with mean?")
for name, same in equal.items():
    print(f"{name:17}", same)

assert all(equal.values())  # claim: tr-four-same
