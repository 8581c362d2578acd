import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

parts = [torch.tensor([0.8, 0.1]), torch.tensor([0.8, 0.1])]


# essential
def accumulate(hook):
    w = torch.zeros(2, requires_grad=True)
    if hook:
        w.register_hook(lambda grad: grad.clamp(-1, 1))
    for part in parts:
        (w * part).sum().backward()
    if not hook:
        clip_grad_value_([w], 1.0)
    return [round(g, 2) for g in w.grad.tolist()]


# end
by_hook, by_value = accumulate(True), accumulate(False)
print("two parts, hook with clamp:", by_hook)
print("two parts, clip_grad_value_:", by_value)


# essential
def both(norm_first):
    w = torch.zeros(2, requires_grad=True)
    w.grad = torch.tensor([30.0, 40.0])
    if norm_first:
        clip_grad_norm_([w], 10.0)
    clip_grad_value_([w], 7.0)
    if not norm_first:
        clip_grad_norm_([w], 10.0)
    return [round(g, 2) for g in w.grad.tolist()]


# end
first, last = both(True), both(False)
print("norm 10, then value 7:", first, "| value 7, then norm 10:", last)
assert by_hook == [1.6, 0.2]  # claim: hook-each-part
assert by_value == [1.0, 0.2]  # claim: hook-value-whole
assert first == [6.0, 7.0] and last == [7.0, 7.0]  # claim: hook-order
