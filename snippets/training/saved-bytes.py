import torch

_ = torch.manual_seed(0)
x = torch.randn(64, 256)
layers = [torch.nn.Linear(256, 256) for _ in range(3)]
own = {p.untyped_storage().data_ptr() for layer in layers for p in layer.parameters()}
kept = {}


def pack(t):
    # en: weights exist anyway; count each other storage once
    # zh: 权重本来就在内存里；其余的存储各算一次
    if t.untyped_storage().data_ptr() not in own:
        kept[t.untyped_storage().data_ptr()] = t
    return t


def saved(label, frozen=()):
    kept.clear()
    h = x
    # essential
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        for i, layer in enumerate(layers):
            _ = layer.requires_grad_(i not in frozen)
            h = torch.nn.functional.gelu(layer(h))
    # end
    total = sum(t.untyped_storage().nbytes() for t in kept.values())
    print(f"{label:22} {len(kept)} tensors {total:7} bytes")
    return total


everything = saved("all trained")
middle = saved("middle frozen", frozen=[1])
last = saved("last frozen", frozen=[2])
first = saved("first frozen", frozen=[0])
both = saved("first + middle frozen", frozen=[0, 1])
assert everything > middle == last > first > both  # claim: tr-early-freezing-saves-most
assert everything - middle == x.nbytes  # claim: tr-frozen-middle-saves-its-input
assert both * 3 == everything  # claim: tr-frozen-front-saves-nothing
