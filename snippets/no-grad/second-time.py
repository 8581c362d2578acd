from contextlib import nullcontext

import torch

x = torch.tensor(2.0, requires_grad=True)
seen = {}


def twice(y, retain, inside):
    # essential
    with torch.no_grad() if inside else nullcontext():
        y.backward(retain_graph=retain)
        try:
            y.backward()
        except RuntimeError as error:
            return str(error).split(" (")[0]
    # end
    return "ok"


for name, f in {"x**3": lambda: x**3, "x + 1": lambda: x + 1}.items():
    for retain in (False, True):
        for inside in (False, True):
            seen[name, retain, inside] = twice(f(), retain, inside)
        answer = seen[name, retain, True]
        print(f"{name:5}  retain_graph={retain!s:5}  second: {answer}")

error = seen["x**3", False, True]
same = all(seen[n, r, True] == seen[n, r, False] for n, r, _ in seen)
print("the same without the block:", same)
assert "second time" in error  # claim: ng-second-backward-fails
assert seen["x**3", True, True] == "ok"  # claim: ng-retain-graph-allows-a-second
assert seen["x + 1", False, True] == "ok"  # claim: ng-nothing-saved-nothing-missing
assert same  # claim: ng-block-changes-nothing-about-retain
