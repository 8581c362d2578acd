import copy
import torch
from torch import nn


# essential
from functools import partial
from torch.utils.checkpoint import checkpoint


def checkpoint_each(blocks):
    for block in blocks:
        block.forward = partial(checkpoint, block.forward, use_reentrant=False)
        for m in block.modules():
            if isinstance(m, nn.modules.batchnorm._BatchNorm) and m.momentum:
                m.momentum = 1 - (1 - m.momentum) ** 0.5


# end
def run(model, x):
    kept = {}

    def pack(t):
        kept[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
        return t

    _ = torch.manual_seed(1)
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        output = model(x)
    output.square().sum().backward()
    return sum(kept.values()), [p.grad for p in model.parameters()]


def conv(channels):
    layers = nn.Conv2d(channels, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU()
    return nn.Sequential(*layers)


_ = torch.manual_seed(0)
images = nn.Sequential(conv(1), conv(4), conv(4), nn.Flatten(), nn.Linear(100, 2))
layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.1, batch_first=True)
words = nn.Sequential(*(copy.deepcopy(layer) for _ in range(3)), nn.Linear(4, 2))
for model, x in ((images, torch.randn(5, 1, 5, 5)), (words, torch.randn(5, 6, 4))):
    plain = copy.deepcopy(model)
    checkpoint_each(model[:3])
    (all_bytes, right), (fewer, grads) = run(plain, x), run(model, x)
    same = all(torch.allclose(a, b, atol=1e-6) for a, b in zip(right, grads))
    print(f"saved bytes {all_bytes} -> {fewer}, same gradients: {same}")
    assert same  # claim: tr-recipe-checkpoint-same-gradients
    assert fewer < 0.6 * all_bytes  # claim: tr-recipe-checkpoint-saves
    assert list(model.state_dict()) == list(
        plain.state_dict()
    )  # claim: tr-recipe-checkpoint-names
    averages = [n for n, _ in model.named_buffers() if "running" in n]
    old, new = plain.state_dict(), model.state_dict()
    close = [torch.allclose(old[n], new[n]) for n in averages]
    assert all(close)  # claim: tr-recipe-checkpoint-statistics
    shift = {}
    for one in (plain, model):
        start = {n: b.clone() for n, b in one.named_buffers()}
        with torch.no_grad():
            one(x + 1)
        now = dict(one.named_buffers())
        shift[one] = [(now[n] - start[n]).abs().sum() for n in averages]
    less = [a < 0.6 * b for a, b in zip(shift[model], shift[plain])]
    assert all(less)  # claim: tr-recipe-checkpoint-forward-only
    copied = copy.deepcopy(model)
    own = [block.forward.args[0].__self__ is block for block in copied[:3]]
    assert all(own)  # claim: tr-recipe-checkpoint-deepcopy
