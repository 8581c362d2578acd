import weakref

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

_ = torch.manual_seed(0)
model = nn.Sequential(*(nn.Sequential(nn.Linear(8, 8), nn.Tanh()) for _ in range(5)))
x = torch.randn(4, 8)
alive, counts = weakref.WeakSet(), [0]


def pack(tensor):
    kept = tensor.detach()
    alive.add(kept)
    counts.append(len(alive))
    return kept


def measure(forward):
    alive.clear()
    counts[:] = [0]
    with saved_tensors_hooks(pack, lambda kept: kept):
        y = forward()
    return y, max(counts), len(alive)


# essential
rows = {
    "model(x)": measure(lambda: model(x)),
    "model(x).detach()": measure(lambda: model(x).detach()),
    "no_grad": measure(torch.no_grad()(lambda: model(x))),
}
# end
print(f"{'':18}{'requires_grad':15}{'peak':>5}{'after':>7}")
for name, (y, most, after) in rows.items():
    print(f"{name:18}{y.requires_grad!s:15}{most:5}{after:7}")

plain, cut, quiet = rows.values()
assert all(plain[0].equal(y) for y, _, _ in rows.values())  # claim: cmp-same-values
assert cut[1] == plain[1] > 0  # claim: cmp-detach-builds-it-all-first
assert cut[2] == 0  # claim: cmp-detach-lets-go-at-once
assert quiet[1] == 0  # claim: cmp-no-grad-never-saves
