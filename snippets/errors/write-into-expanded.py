import torch


def attempt(make, write):
    x = make()
    try:
        write(x)
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return f"fine: {x.tolist()}"


# essential
def write(x):
    x[:, 0] = torch.tensor([1.0, 2.0])


# end
row = torch.zeros(2)
# essential
ways = {
    "expand": lambda: row.expand(2, 2),
    "expand_as": lambda: row.expand_as(torch.ones(2, 2)),
    "broadcast_to": lambda: torch.broadcast_to(row, (2, 2)),
    "meshgrid": lambda: torch.meshgrid(row, row, indexing="ij")[1],
    "expand, clone": lambda: row.expand(2, 2).clone(),
    "expand, contiguous": lambda: row.expand(2, 2).contiguous(),
    "repeat": lambda: row.repeat(2, 1),
}
# end
texts = {name: attempt(make, write) for name, make in ways.items()}
print(texts["expand"])
for name, make in ways.items():
    kind = "fine" if texts[name].startswith("fine") else "refused"
    print(f"{name:18} stride {make().stride()}, {kind}")

original = torch.zeros(2)
original.expand(1, 2).contiguous()[:] = 1
assert original.tolist() == [1.0, 1.0]  # claim: err-expanded-one-row
wrong, right = list(ways)[:4], list(ways)[4:]
words = "unsupported operation: more than one element of the written-to tensor"
assert texts["expand"].startswith(words)  # claim: err-expanded
assert {texts[n] for n in wrong} == {texts["expand"]}  # claim: err-expanded-ways
assert all(0 in ways[n]().stride() for n in wrong)  # claim: err-expanded-stride
assert {texts[n] for n in right} == {
    "fine: [[1.0, 0.0], [2.0, 0.0]]"
}  # claim: err-expanded-cures
