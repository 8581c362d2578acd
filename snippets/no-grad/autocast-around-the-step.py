import contextlib

import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(64, 4)
target = x.sum(1, keepdim=True)
nothing = contextlib.nullcontext()


def autocast(**options):
    return torch.autocast("cpu", dtype=torch.bfloat16, **options)


# essential
def train(around_loop, around_forward, norm=False):
    torch.manual_seed(0)
    model, losses = nn.Sequential(nn.Linear(4, 1)), []
    if norm:
        model = nn.Sequential(nn.Linear(4, 4), nn.LayerNorm(4), *model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    start = model[0].weight.detach().clone()
    with around_loop:
        for _ in range(4):
            with around_forward:
                loss = nn.functional.mse_loss(model(x).float(), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(round(loss.item(), 2))
    return losses, not torch.equal(model[0].weight, start)


# end
wrong, moved = train(autocast(), nothing)
right, _ = train(nothing, autocast())
uncached, _ = train(autocast(cache_enabled=False), nothing)
print("losses in four steps, with the autocast block")
print("around the loop (wrong):          ", wrong, "weights moved:", moved)
print("around the forward (right):       ", right)
print("around the loop, no cache (right):", uncached)
slow, _ = train(autocast(), nothing, norm=True)
fast, _ = train(nothing, autocast(), norm=True)
print("with a layer norm, around the loop:   ", slow)
print("with a layer norm, around the forward:", fast)

assert len(set(wrong)) == 1 and moved  # claim: ng-autocast-step-inside-is-flat
assert right == sorted(right, reverse=True) and right[-1] < 0.5 * right[0]
assert len(set(right)) == 4  # claim: ng-autocast-forward-only-learns
fell, fell_slowly = fast[0] - fast[-1], slow[0] - slow[-1]
assert fell > 3 * fell_slowly > 0  # claim: ng-autocast-uncast-weights-train
assert uncached == right  # claim: ng-autocast-without-cache-learns
