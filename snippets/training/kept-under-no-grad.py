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
print("outputs in a list:    ", alive(results.append), "of 3 alive")
assert alive(results.append) == 3  # claim: mem-list-of-outputs
print("one number of each:   ", alive(lambda out: results.append(out.sum().item())))
assert alive(lambda out: out.sum().item()) == 0  # claim: mem-numbers
print("kept by a forgotten hook:", len(kept), "activations")
assert len(kept) == 12 and not kept[0].requires_grad  # claim: mem-hook
handle.remove()
