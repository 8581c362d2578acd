import torch
import warnings

writes = {
    "x += 1": lambda x: x.add_(1),
    "x[0] = 1": lambda x: x.__setitem__(0, 1.0),
    "x.fill_(1)": lambda x: x.fill_(1),
    "x[mask] = 1": lambda x: x.__setitem__(torch.tensor([True, False]), 1.0),
}
texts = {}
for name, write in writes.items():
    x = torch.zeros(3).expand(2, 3)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            write(x)
            texts[name] = str(x.tolist())
        except RuntimeError:
            texts[name] = "refused"
    for warning in caught:
        texts[name] += " " + str(warning.message).split(". ")[0]
    print(f"{name:11}", texts[name])

row, fill, mask = (texts[n] for n in ("x[0] = 1", "x.fill_(1)", "x[mask] = 1"))
ones = "[[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]"
assert texts["x += 1"] == "refused"  # claim: err-expanded-add
assert row == fill == ones  # claim: err-expanded-every-row
assert mask.startswith(ones) and "deprecated" in mask  # claim: err-expanded-warning
