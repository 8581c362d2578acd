import weakref
import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.flop_counter import FlopCounterMode

_ = torch.manual_seed(0)
x, y = torch.randn(128, 8), torch.randn(128, 1)
body = nn.Sequential(nn.Linear(8, 64), nn.Tanh(), nn.Linear(64, 32), nn.Tanh())
head = nn.Linear(32, 1)
optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)


def forward():
    return head(body(x))


def pack(tensor):
    packed.append(weakref.ref(values := tensor.detach()))
    return values


packed, counter = [], FlopCounterMode(display=False)
with saved_tensors_hooks(pack, lambda values: values):
    loss = ((forward() - y) ** 2).mean()

held = [ref() for ref in packed if ref() is not None]
weights = {p.data_ptr() for p in (*body.parameters(), *head.parameters())}
sizes = {v.data_ptr(): v.nbytes for v in held if v.data_ptr() not in weights}
kept = sum(sizes.values())
# essential
for _ in range(50):
    optimizer.zero_grad()
    with counter:
        ((forward() - y) ** 2).mean().backward()
    for p in body.parameters():
        p.grad.zero_()
    optimizer.step()

# end
gradient = body[0].weight.grad
print(f"loss: {((forward() - y) ** 2).mean():.4f}")
print("body.grad:", "computed" if gradient.any() else "zero")
print("tensors saved:", len(packed))
print("kept bytes:", kept)
print("flops:", counter.get_total_flops())
assert not gradient.any()  # claim: fr-masked-body-has-zeros
assert kept == 128 * (8 + 64 + 32 + 1) * 4  # claim: fr-mask-keeps-it-all
