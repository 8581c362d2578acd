import warnings

import torch

w = torch.ones(1, requires_grad=True)
y = w * 2


def warned(look):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        look()
    return any(".grad attribute" in str(w.message) for w in caught)


# essential
def all_attributes():
    for name in dir(y):
        try:
            _ = getattr(y, name)
        except Exception:
            continue


# end
looks = {
    "all attributes of y": warned(all_attributes),
    'hasattr(y, "grad")': warned(lambda: hasattr(y, "grad")),
    "repr(y)": warned(lambda: repr(y)),
    "w.grad, a leaf": warned(lambda: w.grad),
}
for name, found in looks.items():
    print(f"{name:20} warning: {found}")
kept = w * 2
kept.retain_grad()
with torch.no_grad():
    plain = w * 2
quiet = [not warned(lambda t=t: t.grad) for t in (kept, plain)]
y.backward()
print("w.grad after backward():", w.grad.item())
assert looks["all attributes of y"]  # claim: err-debugger-warns
assert looks['hasattr(y, "grad")']  # claim: err-debugger-hasattr
assert not looks["repr(y)"] and not looks["w.grad, a leaf"]  # claim: err-debugger-quiet
assert all(quiet)  # claim: err-debugger-no-warning
assert w.grad == 2  # claim: err-debugger-harmless
