import warnings

import torch
from torch.utils.checkpoint import checkpoint

warnings.simplefilter("ignore")
_ = torch.manual_seed(0)
parts = [(torch.nn.Linear(9, 9), torch.nn.GELU()) for _ in range(3)]
tower = torch.nn.Sequential(*sum(parts, ())).requires_grad_(False)
head = torch.nn.Linear(9, 1)
x = torch.randn(4, 9)
kept = []


def pack(t):
    if t.shape == x.shape:
        kept.append(t)
    return t


def train(place, flag, checked):
    kept.clear()
    # essential
    h = x.clone().requires_grad_(flag)
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        features = checkpoint(tower, h, use_reentrant=True) if checked else tower(h)
    head.zero_grad()
    head(features).square().mean().backward()
    # end
    print(f"{place:24} checkpointed: {checked!s:5} activations saved: {len(kept)}")
    return len(kept), head.weight.grad


no, yes = "input needs no gradient", "input requires grad"
front, front_checked = (train(no, False, c) for c in (False, True))
later, later_checked = (train(yes, True, c) for c in (False, True))
assert torch.equal(front[1], front_checked[1])  # claim: tr-frozen-tower-unharmed
assert front[0] == front_checked[0] == 0  # claim: tr-frozen-tower-saves-nothing
assert later[0] > later_checked[0] == 1  # claim: tr-frozen-behind-profits
