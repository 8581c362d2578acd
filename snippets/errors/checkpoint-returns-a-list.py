import torch
from torch.utils.checkpoint import checkpoint

layer, x = torch.nn.Linear(1, 1), torch.ones(1, requires_grad=True)


# essential
def recorded(kind, reentrant):
    (y,) = checkpoint(lambda x: kind([layer(x)]), x, use_reentrant=reentrant)
    return y.requires_grad


# end
for reentrant in (True, False):
    flags = {kind.__name__: recorded(kind, reentrant) for kind in (tuple, list)}
    print(f"use_reentrant={reentrant}, requires_grad:", flags)

assert recorded(tuple, True) and not recorded(list, True)  # claim: ck-list-returned
assert recorded(list, False)  # claim: ck-list-returned-otherwise
