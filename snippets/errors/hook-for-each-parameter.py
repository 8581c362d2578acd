import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False))
_ = model[0].requires_grad_(False)
frozen, p = model[0].weight, model[1].weight
nn.init.ones_(p)
try:
    _ = frozen.register_hook(print)
    message = "fine"
except RuntimeError as error:
    message = str(error)
print("register_hook on a frozen parameter:", message)
assert "doesn't require gradient" in message  # claim: err-hook-frozen

seen = {}
# essential
for param in model.parameters():
    if param.requires_grad:
        _ = param.register_hook(lambda g: seen.update(grad=g.item(), during=p.grad))
        after = param.register_post_accumulate_grad_hook
        _ = after(lambda q: seen.update(after=q.grad))
# end
(p * 3).sum().backward()
print("hook of register_hook: gradient", seen["grad"], "p.grad", seen["during"])
print("post-accumulate hook : p.grad", seen["after"].item())
assert (seen["grad"], seen["during"]) == (3.0, None)  # claim: err-hook-before-grad
assert seen["after"] == 3.0  # claim: err-hook-after-grad

q = torch.ones(1, requires_grad=True)
_ = q.register_hook(lambda grad: setattr(q, "grad", None))
for _ in range(2):
    (q * 3).sum().backward()
print("hook sets p.grad = None, .grad after two passes:", q.grad.item())
assert q.grad.item() == 3.0  # claim: err-hook-none-inside
