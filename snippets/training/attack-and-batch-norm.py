import torch
from torch import nn

torch.manual_seed(0)
norm = nn.BatchNorm1d(2)
model = nn.Sequential(nn.Linear(2, 2), norm, nn.Linear(2, 1))
x = torch.randn(4, 2)
rows, updates = {}, {}
for training in (True, False):
    model.train(training)
    shift = torch.zeros_like(x, requires_grad=True)
    before = int(norm.num_batches_tracked)
    for _ in range(3):
        # essential
        loss = model(x + shift)[0].sum()
        (gradient,) = torch.autograd.grad(loss, shift)
        # end
        with torch.no_grad():
            shift += 0.1 * gradient.sign()
    updates[training] = int(norm.num_batches_tracked) - before
    rows[training] = int((gradient.abs().sum(1) > 0).sum())
    print(f"{training=!s:5} updates of the statistics: {updates[training]}", end=", ")
    print(f"rows with a gradient: {rows[training]}")

assert updates == {True: 3, False: 0}  # claim: tr-attack-moves-statistics
assert rows[True] > 1 and rows[False] == 1  # claim: tr-attack-rows
