import warnings

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
y = 2 * w
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain = torch.asarray(y)
cut = torch.asarray(y, requires_grad=False)
kept = torch.asarray(y, requires_grad=True)

print("warning:", str(caught[0].message)[:64])
for name, t in {
    "asarray(y)": plain,
    "requires_grad=False": cut,
    "requires_grad=True": kept,
}.items():
    print(f"{name:20} history: {t.grad_fn is not None}")

assert plain.grad_fn is not None  # claim: det-asarray-keeps-history
assert cut.grad_fn is None  # claim: det-asarray-false-cuts
assert cut.data_ptr() == y.data_ptr()  # claim: det-asarray-false-shares
assert kept.grad_fn is not None  # claim: det-asarray-true-keeps
