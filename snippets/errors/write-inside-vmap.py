import torch
from torch.func import vmap

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])


def rows(make):
    def double(x):
        out = make(x)
        for i in range(2):
            out[i] = x[i] * 2
        return out

    return double


# essential
ways = {
    "torch.zeros(2)": rows(lambda x: torch.zeros(2)),
    "torch.zeros_like(x)": rows(torch.zeros_like),
    "x.new_zeros(2)": rows(lambda x: x.new_zeros(2)),
    "torch.stack": lambda x: torch.stack([x[i] * 2 for i in range(2)]),
    "zeros(2).copy_(…)": lambda x: torch.zeros(2).copy_(x * 2),
    "zeros(2).add_(…)": lambda x: torch.zeros(2).add_(x * 2),
    "zeros(2) + …": lambda x: torch.zeros(2) + x * 2,
}
# end
results = {}
for name, way in ways.items():
    try:
        results[name] = vmap(way)(x).tolist()
    except RuntimeError as error:
        results[name] = str(error).split(" because")[0]
    print(f"{name:20}", results[name])

refused = [name for name, result in results.items() if isinstance(result, str)]
assert results["torch.zeros(2)"].startswith(
    "vmap: inplace arithmetic(self, *extra_args) is not possible"
)  # claim: func-write-refused
assert refused == ["torch.zeros(2)", "zeros(2).copy_(…)", "zeros(2).add_(…)"]
copied = results["zeros(2).copy_(…)"]
assert copied.startswith("vmap: inplace")  # claim: func-write-copy
added = results["zeros(2).add_(…)"]
assert "doesn't match the broadcast" in added  # claim: func-write-add
right = [result for name, result in results.items() if name not in refused]
assert right == [[[2.0, 4.0], [6.0, 8.0]]] * 4  # claim: func-write-ways
