import torch
from torch import nn
from torch.nn.functional import conv2d
from torch.utils.flop_counter import FlopCounterMode

_ = torch.manual_seed(0)
whole = nn.Conv2d(3, 10, 3)
x = torch.randn(2, 3, 8, 8, requires_grad=True)
# essential
fixed = [t[:5].detach().clone() for t in (whole.weight, whole.bias)]
trained = [t[5:].detach().clone().requires_grad_() for t in (whole.weight, whole.bias)]
forms = {
    "whole": lambda: whole(x),
    "joined weights": lambda: conv2d(x, *(map(torch.cat, zip(fixed, trained)))),
    "joined outputs": lambda: torch.cat([conv2d(x, *fixed), conv2d(x, *trained)], 1),
}
# end
values, work = {}, {}
for name, form in forms.items():
    with FlopCounterMode(display=False) as counter:
        y = form()
        y.square().sum().backward()
    values[name], work[name] = y.detach(), counter.get_total_flops()
    print(f"{name:15} {work[name]:6} floating-point operations")

equal = [torch.allclose(v, values["whole"], atol=1e-6) for v in values.values()]
assert all(equal)  # claim: filters-same-values
before = [t.clone() for t in fixed]
optimizer = torch.optim.AdamW(trained, lr=0.1)
optimizer.step()
kept = all(torch.equal(a, b) for a, b in zip(fixed, before))
print("fixed filters unchanged after a step of AdamW:", kept)
assert kept  # claim: filters-exact
assert work["joined weights"] == work["whole"]  # claim: filters-joined-weights
third = work["whole"] / 3
assert work["joined outputs"] == work["whole"] - third / 2  # claim: filters-less-work
