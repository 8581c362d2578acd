import weakref
import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

_ = torch.manual_seed(0)
x = torch.ones(32, 64)
model = nn.Sequential(nn.Linear(64, 64), nn.Tanh(), nn.Linear(64, 1))


def pack(tensor):
    packed.append(weakref.ref(values := tensor.detach()))
    return values


def nodes(tensor):
    seen, new = set(), {getattr(tensor, "grad_fn", None)} - {None}
    while new:
        seen |= new
        new = {n for f in new for n, _ in f.next_functions if n} - seen
    return len(seen)


def ten_steps(label, part, go_backward=False):
    packed.clear()
    total = 0.0
    for _ in range(10):
        with saved_tensors_hooks(pack, lambda values: values):
            loss = model(x).square().mean()
        if go_backward:
            loss.backward()
        total += part(loss)
    del loss
    held = sum(ref() is not None for ref in packed)
    print(f"{label:25} {nodes(total):5} {held:14}")
    return nodes(total), held


packed = []
print(f"{'after ten steps':25} nodes   tensors held")
# essential
trained = ten_steps("backward, += loss", lambda loss: loss, go_backward=True)
watched = ten_steps("no backward, += loss", lambda loss: loss)
detached = ten_steps("no backward, += detach()", lambda loss: loss.detach())
number = ten_steps("no backward, += item()", lambda loss: loss.item())
# end
assert trained[0] > 50 and trained[1] == 0  # claim: cost-sum-keeps-nodes
assert watched[1] == 50  # claim: cost-sum-without-backward-keeps-activations
assert detached == number == (0, 0)  # claim: cost-number-keeps-nothing
