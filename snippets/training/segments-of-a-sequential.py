import torch
from torch import nn
from torch.utils.checkpoint import checkpoint_sequential

runs = []


class Layer(nn.Linear):
    def forward(self, x):
        runs.append(1)
        return super().forward(x)


net = nn.Sequential(*(Layer(2, 2) for _ in range(6)))
x = torch.ones(1, 2)


def trained(segments, use_reentrant=False):
    runs.clear()
    net.zero_grad()
    # essential
    y = checkpoint_sequential(net, segments, x, use_reentrant=use_reentrant)
    y.sum().backward()
    # end
    return len(runs), sum(layer.weight.grad is not None for layer in net)


found = {segments: trained(segments) for segments in (1, 2, 3, 6)}
for segments, (calls, layers) in found.items():
    print(f"{segments} segments: {calls:2} calls of layers, gradients in {layers}")
_, old = trained(3, use_reentrant=True)
_, default = trained(3, use_reentrant=None)
print("3 segments, use_reentrant=True: gradients in", old)
print("3 segments, use_reentrant left out: gradients in", default)


class Pair(nn.Module):
    def forward(self, pair):
        return pair[0] * 2, pair[1] * 3


a = torch.ones(1, requires_grad=True)
pairs = nn.Sequential(Pair(), Pair(), Pair())
left, right = checkpoint_sequential(pairs, 3, (a, a), use_reentrant=False)
(left + right).backward()
try:
    checkpoint_sequential(net, 7, x, use_reentrant=False)
except ValueError as error:
    print("7 segments:", error)
    too_many = str(error)

assert found[1] == (6, 6)  # claim: segments-one
assert [found[n][0] for n in (2, 3, 6)] == [9, 10, 11]  # claim: segments-last
assert old == default == 2  # claim: segments-reentrant
assert a.grad == 2**3 + 3**3  # claim: segments-tuple
assert "must not be zero" in too_many  # claim: segments-too-many
