import torch
import warnings
from torch.utils.checkpoint import checkpoint


def train(use_reentrant):
    _ = torch.manual_seed(0)
    # essential
    block, head = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        h = checkpoint(block, torch.ones(1, 2), use_reentrant=use_reentrant)
    head(h).sum().backward()
    arrived = block.weight.grad is not None
    # end
    print(f"use_reentrant={use_reentrant!s:6} gradient in the block: {arrived}")
    for w in caught:
        print("  ", w.message)
    return arrived, len(caught)


reentrant, plain = train(True), train(False)
assert reentrant == (False, 1)  # claim: myth-checkpoint-warning-matters
assert plain == (True, 0)  # claim: myth-non-reentrant-checkpoint
