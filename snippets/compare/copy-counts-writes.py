import torch

ways = {
    "detach()": lambda t: t.detach(),
    ".data": lambda t: t.data,
    "clone()": lambda t: t.clone(),
    "detach().clone()": lambda t: t.detach().clone(),
}
counted = {}
for name, way in ways.items():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    result = way(x)
    with torch.no_grad():
        _ = result.add_(1)

    counted[name] = x._version > 0
    print(f"{name}: {counted[name]}")

seen = [name for name in ways if counted[name]]
assert seen == ["detach()"]  # claim: cmp-only-detach-counts-writes
