import warnings

import torch
from torch.utils.checkpoint import checkpoint

layer = torch.nn.Linear(3, 3)
x = torch.ones(1, 3)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    out = checkpoint(layer, x)

for warning in caught:
    print("warning:", str(warning.message).split(". ")[0])

print("requires_grad of the output:", out.requires_grad)
assert "passed explicitly" in str(caught[0].message)  # claim: tr-left-out-only-warns
assert not out.requires_grad  # claim: tr-left-out-means-reentrant
