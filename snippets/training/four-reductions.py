import torch
from torch import nn
from torch.nn.functional import cross_entropy

_ = torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.tensor([0, 1, 1, 0, 1, 1, 1, 0])
weights = torch.tensor([1.0, 3.0])


def gradients(model, weight=None):
    def gradient(run):
        model.zero_grad()
        run()
        return torch.cat([p.grad.flatten() for p in model.parameters()])

    def loss(rows, reduction):
        return cross_entropy(model(x[rows]), y[rows], weight, reduction=reduction)

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
    return [torch.allclose(gradient(run), mean, atol=1e-6) for run in ways.values()]


cases = {
    "Linear": gradients(nn.Linear(3, 2)),
    "BatchNorm, train": gradients(nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 2))),
    "BatchNorm, eval": gradients(
        nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 2)).eval()
    ),
    "class weights": gradients(nn.Linear(3, 2), weights),
}
print("same gradient as mean: sum / 8, none and mean(), in pairs")
for name, equal in cases.items():
    print(f"{name:17}", equal)

assert cases["Linear"] == [True] * 3  # claim: tr-four-same
assert cases["BatchNorm, train"] == [True, True, False]  # claim: tr-four-norm
assert cases["BatchNorm, eval"] == [True] * 3  # claim: tr-four-norm-eval
assert cases["class weights"] == [False] * 3  # claim: tr-four-weights
