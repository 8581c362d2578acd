import torch

# essential
operations = {
    "x[1:]": lambda x: x[1:],
    "x[x > 1]": lambda x: x[x > 1],
    "x[[0, 0, 2]]": lambda x: x[[0, 0, 2]],
    "where(x > 1, x, 0)": lambda x: torch.where(x > 1, x, 0),
    "masked_fill(x > 2, 0)": lambda x: x.masked_fill(x > 2, 0),
    "clamp(max=2)": lambda x: x.clamp(max=2.0),
    "max()": lambda x: x.max(),
    "topk(2).values": lambda x: x.topk(2).values,
    "sort().values[0]": lambda x: x.sort().values[0],
    "round()": lambda x: x.round(),
    "topk(2).indices": lambda x: x.topk(2).indices,
    "argmax()": lambda x: x.argmax(),
    "x > 1": lambda x: x > 1,
    "(x > 1).float()": lambda x: (x > 1).float(),
    "x.long()": lambda x: x.long(),
}
# end
found = {}
for name, operation in operations.items():
    x = torch.tensor([3.0, 0.5, 1.5], requires_grad=True)
    y = operation(x)
    if y.requires_grad:
        y.sum().backward()
    found[name] = x.grad.tolist() if y.requires_grad else "no history"
    print(f"{name:22}", found[name])

assert found["x[x > 1]"] == [1.0, 0.0, 1.0]  # claim: graph-mask-passes-chosen
assert found["x[[0, 0, 2]]"] == [2.0, 0.0, 1.0]  # claim: graph-taken-twice-adds
assert found["where(x > 1, x, 0)"] == [
    1.0,
    0.0,
    1.0,
]  # claim: graph-where-passes-chosen
assert found["clamp(max=2)"] == [0.0, 1.0, 1.0]  # claim: graph-clamped-gets-zero
assert found["topk(2).values"] == [1.0, 0.0, 1.0]  # claim: graph-values-pass
assert found["topk(2).indices"] == "no history"  # claim: graph-indices-do-not
assert found["(x > 1).float()"] == "no history"  # claim: graph-comparison-cuts
