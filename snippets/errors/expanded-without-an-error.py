import torch
import warnings

# essential
writes = {
    "x += 1": lambda x: x.add_(1),
    "x[0] = 1": lambda x: x.__setitem__(0, 1.0),
    "x[0, :] = 1": lambda x: x.__setitem__((0, slice(None)), 1.0),
    "x.fill_(1)": lambda x: x.fill_(1),
    "x[[0]] = 1": lambda x: x.__setitem__([0], 1.0),
    "x[mask] = 1": lambda x: x.__setitem__(torch.tensor([True, False]), 1.0),
}
# end
texts = {}
for name, write in writes.items():
    # essential
    x = torch.zeros(3).expand(2, 3)
    # end
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            write(x)
            texts[name] = str(x.tolist())
        except RuntimeError:
            texts[name] = "refused"
    for warning in caught:
        texts[name] += " | " + str(warning.message).split(". ")[0]
    print(f"{name:11}", texts[name])

row, part, fill, index, mask = list(texts.values())[1:]
ones = "[[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]"
assert texts["x += 1"] == "refused"  # claim: err-expanded-add
assert row == part == fill == ones  # claim: err-expanded-every-row
for text in (index, mask):
    assert text.startswith(ones) and "deprecated" in text  # claim: err-expanded-warning

index, source = torch.zeros(1, 3, dtype=torch.int64), torch.ones(2, 3)
scattered = {
    "scatter_": lambda x: x.scatter_(0, index, source),
    "index_copy_": lambda x: x.index_copy_(0, torch.tensor([0, 1]), source),
    "masked_scatter_": lambda x: x.masked_scatter_(source > 0, source),
}
for name, write in scattered.items():
    try:
        write(torch.zeros(3).expand(2, 3))
        refused = False
    except RuntimeError:
        refused = True
    print(f"{name:15} refused:", refused)
    assert refused  # claim: err-expanded-scatter

# en: right would be: first row 1, 0, 0; second row 1, 1, 0
# zh: 正确的结果：第一行 1、0、0，第二行 1、1、0
lower = torch.ones(1, 3).expand(2, 3).tril_().tolist()
print("tril_() of ones:", lower)
assert lower == [[1, 0, 0], [1, 0, 0]]  # claim: err-expanded-tril
