import torch
from torch.func import jacrev, vmap
from torch.nn.functional import normalize

batch = torch.tensor([[3.0, 4.0], [0.0, 2.0], [1.0, 0.0]])


def shape(f):
    try:
        return tuple(vmap(jacrev(f))(batch).shape)
    except IndexError as error:
        return str(error)


# essential
ways = {
    "normalize(x)": normalize,
    "normalize(x, dim=-1)": lambda x: normalize(x, dim=-1),
    "normalize(x[None])[0]": lambda x: normalize(x[None])[0],
}
# end
found = {name: shape(f) for name, f in ways.items()}
found["without vmap"] = tuple(jacrev(normalize)(batch).shape)
for name, result in found.items():
    print(f"{name:21}", "shape" if isinstance(result, tuple) else "error:", result)

wrong, last, restored, whole = found.values()
assert wrong.startswith("Dimension out of range")  # claim: vmap-batch-dimension
assert last == (3, 2, 2)  # claim: vmap-last-dimension
assert restored == (3, 2, 2)  # claim: vmap-dimension-restored
assert whole == (3, 2, 3, 2)  # claim: vmap-whole-jacobian
