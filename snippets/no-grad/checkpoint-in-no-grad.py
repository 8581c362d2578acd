# en: takes a few seconds: the first use of checkpoint loads the compiler
# zh: 需要几秒钟：首次使用 checkpoint 时会加载编译器
import warnings

import torch
from torch.utils.checkpoint import checkpoint

layer, x = torch.nn.Linear(3, 3), torch.ones(2, 3, requires_grad=True)
runs = []


def part(x):
    runs.append(torch.is_grad_enabled())
    return layer(x)


def count(label):
    print(f"{label:32} ran {len(runs)} time(s), grad mode {runs}")
    return [runs.pop() for _ in runs.copy()][::-1]


warnings.simplefilter("error")
for reentrant in (True, False):
    # essential
    checkpoint(part, x, use_reentrant=reentrant).sum().backward()
    # end
    trained = count(f"use_reentrant={reentrant}, training")
    # essential
    with torch.no_grad():
        y = checkpoint(part, x, use_reentrant=reentrant)
    # end
    tested = count(f"use_reentrant={reentrant}, no_grad")
    assert len(trained) == 2  # claim: ng-checkpoint-runs-twice-in-training
    assert tested == [False] and y.is_leaf  # claim: ng-checkpoint-runs-once-inside
    if reentrant:
        assert trained == [False, True]  # claim: ng-reentrant-forward-is-unrecorded

    loss = checkpoint(part, x, use_reentrant=reentrant).sum()
    loss.backward(retain_graph=True)
    loss.backward()
    twice = count(f"use_reentrant={reentrant}, 2 backwards")
    assert len(twice) == 3  # claim: ng-checkpoint-runs-for-each-backward

with warnings.catch_warnings(record=True) as caught, torch.no_grad():
    warnings.simplefilter("always")
    y = checkpoint(part, x.detach(), use_reentrant=True)

same = torch.equal(y, layer(x))
print("warned in no_grad:", len(caught) > 0, "| same output:", same)
assert caught and same  # claim: ng-warning-is-harmless-inside
