import torch
from torch.nn import Linear

keep = [0, 2]


def trained(fused=False):
    layer = Linear(2, 3)
    options = {"lr": 0.1, "momentum": 0.9, "fused": fused}
    optimizer = torch.optim.SGD(layer.parameters(), **options)
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    return layer, optimizer


# essential
old, optimizer = trained()
small = Linear(2, 2)
with torch.no_grad():
    small.weight.copy_(old.weight[keep])
    small.bias.copy_(old.bias[keep])
fresh = torch.optim.SGD(small.parameters(), lr=0.1, momentum=0.9)
for new, before in zip(small.parameters(), old.parameters(), strict=True):
    momentum = optimizer.state[before]["momentum_buffer"]
    fresh.state[new]["momentum_buffer"] = momentum[keep].clone()
# end
small(torch.ones(1, 2)).sum().backward()
start = small.weight.detach().clone()
optimizer.step()
untouched = torch.equal(start, small.weight)
fresh.step()
print("step of the old optimizer, small layer unchanged :", untouched)
momentum = fresh.state[small.weight]["momentum_buffer"]
# en: 0.9 times the copied momentum 1, plus the gradient 1
# zh: 0.9 乘以复制过来的动量 1，再加梯度 1
print(f"step of the new optimizer, momentum: {momentum[0, 0]:.1f}")
found = {}
for fused in False, True:
    cut, optimizer = trained(fused)
    cut.weight.data, cut.bias.data = cut.weight.data[keep], cut.bias.data[keep]
    cut.zero_grad()
    cut(torch.ones(1, 2)).sum().backward()
    try:
        optimizer.step()
        found[fused] = "no error"
    except RuntimeError as error:
        found[fused] = "error" if "must match the size" in str(error) else "?"
    print(f"old layer cut through .data, step, fused={fused}: {found[fused]}")
assert untouched  # claim: prune-old-optimizer
assert torch.allclose(momentum, torch.full((2, 2), 1.9))  # claim: prune-kept-momentum
assert found[False] == "error"  # claim: prune-cut-in-place
assert found[True] == "no error"  # claim: prune-cut-fused
