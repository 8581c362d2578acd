import torch

edges = torch.tensor([1.0, 2.0, 3.0])
# essential
operations = {
    "bucketize(x, edges)": lambda x: torch.bucketize(x, edges),
    "histc(x, 3)": lambda x: torch.histc(x, 3),
    "histogram(x, 3)": lambda x: torch.histogram(x, 3).hist,
    "bincount(weights=x)": lambda x: torch.bincount(torch.arange(3), weights=x),
    "unique()": lambda x: x.unique(),
    "count_nonzero()": lambda x: x.count_nonzero(),
    "isclose(edges)": lambda x: x.isclose(edges),
    "x // 2": lambda x: x // 2,
    "div(x, 2), floor": lambda x: torch.div(x, 2, rounding_mode="floor"),
    "x % 2": lambda x: x % 2,
    "floor()": lambda x: x.floor(),
    "sign()": lambda x: x.sign(),
}
# end
found = {}
for name, operation in operations.items():
    x = torch.tensor([1.0, 2.5, 4.0], requires_grad=True)
    try:
        y = operation(x)
        if y.requires_grad:
            y.sum().backward()
        found[name] = x.grad.tolist() if y.requires_grad else "no history"
    except RuntimeError as error:
        found[name] = f"error: {str(error)[:48]}"
    print(f"{name:20}", found[name])

no_history = [name for name, result in found.items() if result == "no history"]
refused = [name for name, result in found.items() if "derivative for" in result]
zero = [name for name, result in found.items() if result == [0.0, 0.0, 0.0]]
assert no_history == [
    "bucketize(x, edges)",
    "histc(x, 3)",
    "count_nonzero()",
    "isclose(edges)",
]  # claim: graph-counts-no-history
assert refused == [
    "histogram(x, 3)",
    "bincount(weights=x)",
    "unique()",
    "x // 2",
]  # claim: graph-counts-refused
assert zero[1:] == ["floor()", "sign()"]  # claim: graph-steps-zero
assert "div(x, 2), floor" in zero  # claim: graph-div-floor-zero
assert found["x % 2"] == [1.0, 1.0, 1.0]  # claim: graph-remainder-passes
