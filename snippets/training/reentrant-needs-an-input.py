import warnings

import torch
from torch.utils.checkpoint import checkpoint


def run(label, flag, reentrant, in_list=False):
    _ = torch.manual_seed(0)
    # essential
    block, head = torch.nn.Linear(3, 3), torch.nn.Linear(3, 1)
    x = torch.randn(4, 3, requires_grad=flag)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        h = checkpoint(block, x, use_reentrant=reentrant)
        # end
        if in_list:
            h = checkpoint(lambda xs: block(xs[0]), [x], use_reentrant=reentrant)
    # essential
    head(h).sum().backward()
    # end
    trained = [m.weight.grad is not None for m in (block, head)]
    print(f"{label:36} gradient for block: {trained[0]}, for head: {trained[1]}")
    for warning in caught:
        print("    warning:", warning.message)
    return trained, len(caught)


plain = run("use_reentrant=True", False, True)
flagged = run("use_reentrant=True, x requires grad", True, True)
modern = run("use_reentrant=False", False, False)
hidden = run("use_reentrant=True, list [x]", True, True, in_list=True)
assert plain == ([False, True], 1)  # claim: tr-reentrant-loses-gradients
assert flagged == ([True, True], 0)  # claim: tr-flag-on-input-mends-reentrant
assert modern == ([True, True], 0)  # claim: tr-non-reentrant-needs-no-flag
assert hidden == ([False, True], 1)  # claim: tr-reentrant-sees-no-lists
