import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

layers = [layer for _ in range(4) for layer in (nn.Linear(64, 64), nn.ReLU())]
model = nn.Sequential(*layers)
x = torch.rand(32, 64)
own = {t.data_ptr() for t in (*model.parameters(), *model.buffers())}
sizes = {}


def pack(t):
    sizes[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
    return t


def saved():
    sizes.clear()
    with saved_tensors_hooks(pack, lambda t: t):
        y = model(x)
    return sum(sizes[place] for place in sizes if place not in own)


# essential
got = {"grad": saved()}
with torch.no_grad():
    got["no_grad"] = saved()

with torch.inference_mode():
    got["inference_mode"] = saved()

_ = model.eval()
got["eval()"] = saved()
_ = model.train().requires_grad_(False)
got["frozen"] = saved()
_ = x.requires_grad_()
got["frozen in the middle"] = saved()
# end
for name, size in got.items():
    print(f"{name}: {size}")

assert got["eval()"] == got["grad"] > 0  # claim: cost-eval-saves-as-much
off = got["no_grad"], got["inference_mode"]
assert off == (0, 0)  # claim: cost-both-modes-save-nothing
assert got["frozen"] == 0  # claim: cost-all-frozen-saves-nothing
