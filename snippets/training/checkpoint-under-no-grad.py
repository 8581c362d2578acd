import warnings

import torch
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
layer = torch.nn.Linear(3, 3)
x = torch.randn(4, 3)
runs = []


# essential
def block(h):
    runs.append(torch.is_grad_enabled())
    return torch.tanh(layer(h))


# end
def infer(label, forward):
    runs.clear()
    # essential
    with torch.no_grad(), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        out = forward()
    # end
    print(f"{label:20} runs: {len(runs)}, warnings: {len(caught)}")
    return out, len(runs), len(caught)


plain = infer("plain", lambda: block(x))
new = infer("use_reentrant=False", lambda: checkpoint(block, x, use_reentrant=False))
old = infer("use_reentrant=True", lambda: checkpoint(block, x, use_reentrant=True))
same = torch.equal(plain[0], new[0]) and torch.equal(plain[0], old[0])
assert same and old[1] == new[1] == 1  # claim: tr-inference-runs-once
assert old[2] == 1 and new[2] == 0  # claim: tr-inference-warning-is-noise
