import itertools
from contextlib import nullcontext

import torch

leaf = torch.ones(3, requires_grad=True)


def attempt(view_inside, write_inside, base_needs, value_needs):
    # essential
    base = leaf * 1 if base_needs else torch.ones(3)
    value = leaf[0] if value_needs else 1.0
    before = base.grad_fn
    with torch.no_grad() if view_inside else nullcontext():
        view = base[0]
    try:
        with torch.no_grad() if write_inside else nullcontext():
            view.add_(value)
    # end
    except RuntimeError:
        return "error"
    return "not recorded" if base.grad_fn is before else "recorded"


print("view made  written  base           value          result")
results = {}
for case in itertools.product([True, False], repeat=4):
    results[case] = attempt(*case)
    made, written = ["inside" if inside else "outside" for inside in case[:2]]
    base, value = ["requires grad" if needs else "plain" for needs in case[2:]]
    print(f"{made:10} {written:8} {base:14} {value:14} {results[case]}")

errors = {case for case, result in results.items() if result == "error"}
predicted = {c for c in results if c[0] and not c[1] and (c[2] or c[3])}
assert errors == predicted  # claim: ng-forbidden-exactly
assert (True, False, False, False) not in errors  # claim: ng-no-gradient-no-error
same_side = {case for case in results if case[0] == case[1]}
assert not errors & same_side  # claim: ng-same-side-is-allowed
written_inside = {results[case] for case in results if case[1]}
assert written_inside == {"not recorded"}  # claim: ng-write-inside-is-plain
