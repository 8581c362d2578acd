import torch

ways = {
    "detach()": lambda t: t.detach(),
    ".data": lambda t: t.data,
    "clone()": lambda t: t.clone(),
    "detach().clone()": lambda t: t.detach().clone(),
}
flags = {}
for name, way in ways.items():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    flags[name] = way(x).requires_grad
    print(f"{name}: {flags[name]}")

recorded = [name for name in ways if flags[name]]
assert recorded == ["clone()"]  # claim: cmp-only-clone-is-recorded
