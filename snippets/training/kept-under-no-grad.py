import weakref

import torch

model = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.ReLU())
kept = []
handle = model[0].register_forward_hook(lambda m, args, out: kept.append(out))


def alive(store):
    outputs = []
    with torch.no_grad():
        for _ in range(3):
            out = model(torch.ones(2, 4))
            outputs.append(weakref.ref(out))
            store(out)
    del out
    return sum(ref() is not None for ref in outputs)


results = []
outputs = alive(results.append)
numbers = alive(lambda out: results.append(out.sum().item()))
print("outputs in a list:", outputs, "of 3 outputs still in memory")
print("numbers in a list:", numbers, "of 3 outputs still in memory")
print("forgotten hook, after 6 calls:", len(kept), "activations in memory")
assert outputs == 3  # claim: mem-list-of-outputs
assert numbers == 0  # claim: mem-numbers
assert len(kept) == 6 and not kept[0].requires_grad  # claim: mem-hook
handle.remove()
