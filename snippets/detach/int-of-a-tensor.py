import warnings

import torch

x = torch.arange(6.0)


def attempt(choose):
    size = torch.tensor(3.7, requires_grad=True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        out = choose(size)
    try:
        out.backward()
    except RuntimeError as error:
        return str(error).split(" and does")[0]
    return f"gradient {size.grad}, warnings {len(caught)}"


# essential
ways = {
    "x[: int(s)].sum() + s": lambda s: x[: int(s)].sum() + s,
    "x[: int(s)].sum()": lambda s: x[: int(s)].sum(),
    "s // 2": lambda s: s // 2,
    "floor(s / 2)": lambda s: torch.floor(s / 2),
    "soft window": lambda s: (x * torch.sigmoid(s - x)).sum(),
}
# end
found = {name: attempt(way) for name, way in ways.items()}
for name, result in found.items():
    print(f"{name:21}:", result)
values = list(found.values())
assert values[0] == "gradient 1.0, warnings 0"  # claim: det-int-other-path
assert "does not require grad" in values[1]  # claim: det-int-cuts
assert "floor_divide is not implemented" in values[2]  # claim: det-int-floor-divide
assert values[3].startswith("gradient 0.0")  # claim: det-int-floor
assert float(values[4].split()[1].rstrip(",")) > 0  # claim: det-int-soft
