import weakref

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

alive, packed = weakref.WeakSet(), []


# en: called once for every tensor that the graph saves for backward
# zh: 计算图每为反向传播保存一个张量，就会调用一次
def pack(tensor):
    values = tensor.detach()
    packed.append(lambda: values)
    alive.add(packed[-1])
    return packed[-1]


def count(label, run):
    with saved_tensors_hooks(pack, lambda keeper: keeper()):
        out = run()
    saved = len(packed)
    packed.clear()
    print(f"{label:18} saved {saved:2}  held afterwards {len(alive):2}")
    return saved, len(alive), out.requires_grad


_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh())
x = torch.randn(2, 8)
plain = count("model(x)", lambda: model(x))
cut = count("model(x).detach()", lambda: model(x).detach())
off = count("under no_grad", torch.no_grad()(lambda: model(x)))
assert cut[0] == plain[0] > 0  # claim: det-forward-still-saves
assert plain[1] == plain[0] and cut[1] == 0  # claim: det-frees-after-the-forward
assert off == (0, 0, False)  # claim: det-no-grad-saves-nothing
