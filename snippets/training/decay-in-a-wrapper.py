import torch
from torch import nn

x = torch.ones(1, 2)


def moved(wrapper):
    _ = torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    start = model[0].weight.detach().clone()
    for _ in range(3):
        with torch.no_grad():
            features = model[0](x)
        model[1](features).sum().backward()
        wrapper(optimizer)
        optimizer.step()
    assert model[0].weight.grad is None
    return not torch.equal(start, model[0].weight)


# essential
@torch.no_grad()
def decay_all(optimizer):
    for group in optimizer.param_groups:
        for p in group["params"]:
            _ = p.mul_(1 - 0.1 * 0.01)


@torch.no_grad()
def decay_trained(optimizer):
    for group in optimizer.param_groups:
        for p in group["params"]:
            if p.grad is not None:
                _ = p.mul_(1 - 0.1 * 0.01)


# end
rows = {f.__name__: moved(f) for f in (decay_all, decay_trained)}
names = "SGD ASGD Adagrad RMSprop Adadelta Adafactor Adam AdamW NAdam Adamax RAdam"
without = []
for name in [*names.split(), "Muon"]:
    q = nn.Parameter(torch.ones(2, 2))
    getattr(torch.optim, name)([q], lr=0.1, weight_decay=0.1).step()
    without.append(not torch.equal(q, torch.ones(2, 2)))
print("does the layer under no_grad move?")
for name, answer in rows.items():
    print(f"  wrapper {name:14}", answer)
print("optimizers of torch that move a parameter without .grad:", sum(without))
assert len(without) == 12

assert rows["decay_all"]  # claim: tr-wrapper-decays
assert not rows["decay_trained"]  # claim: tr-wrapper-checks
assert not any(without)  # claim: tr-torch-skips-none
