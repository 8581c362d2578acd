import copy
import warnings

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x + 3
# essential
ways = {
    "detach()": lambda t: t.detach(),
    "clone()": lambda t: t.clone(),
    "detach().clone()": lambda t: t.detach().clone(),
    "clone().detach()": lambda t: t.clone().detach(),
    "torch.tensor(t)": lambda t: torch.tensor(t),
    "copy.copy(t)": lambda t: copy.copy(t),
    "as_tensor(t)": lambda t: torch.as_tensor(t),
    "t.double()": lambda t: t.double(),
}
# end
facts = {}
print(f"{'':17} own storage  requires grad  reaches x  warns")
for name, way in ways.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        t = way(y)
    reached = t.requires_grad and torch.autograd.grad(t.sum(), x, allow_unused=True)[0]
    own = t.data_ptr() != y.data_ptr()
    facts[name] = (own, t.requires_grad, torch.is_tensor(reached), bool(caught))
    print("{:17} {!s:12} {!s:14} {!s:10} {}".format(name, *facts[name]))

copied = (True, False, False, False)
assert facts["detach()"] == (False, False, False, False)  # claim: det-copies-nothing
assert facts["clone()"] == (True, True, True, False)  # claim: det-clone-keeps-the-graph
assert facts["detach().clone()"] == copied  # claim: det-detach-clone-is-a-copy
assert facts["clone().detach()"] == copied  # claim: det-order-same-result
assert facts["torch.tensor(t)"][1:] == (False, False, True)  # claim: det-tensor-warns
assert facts["copy.copy(t)"] == (False, True, False, False)  # claim: det-copy-copy-trap
assert torch.as_tensor(y) is y is y.float()  # claim: det-conversion-may-copy-nothing
assert facts["t.double()"] == (
    True,
    True,
    True,
    False,
)  # claim: det-conversion-is-recorded
