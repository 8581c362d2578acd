import torch

model = torch.nn.Linear(2, 1)
batches = [torch.ones(1, 2), torch.zeros(1, 2)]

with torch.no_grad():
    eager = [model(batch) for batch in batches]
    lazy = (model(batch) for batch in batches)
    mapped = map(model, batches)

# en: these two compute only now, outside the block
# zh: 这两个到现在才真正计算，已经在块外
lazy, mapped = list(lazy), list(mapped)
for name, outputs in {"list": eager, "generator": lazy, "map": mapped}.items():
    print(f"{name:9} recorded:", [t.requires_grad for t in outputs])

assert not any(t.requires_grad for t in eager)  # claim: ng-list-is-computed-inside
assert all(t.requires_grad for t in lazy + mapped)  # claim: ng-lazy-is-computed-outside
