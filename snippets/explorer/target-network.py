from copy import deepcopy

import torch

x = torch.tensor([1.0, 2.0])
w = torch.tensor(2.0, requires_grad=True)

try:
    # switch with: with torch.no_grad(): t
    # switch with: with torch.inference_mode(): t
    # switch copy: w.clone() -> w.detach()
    # switch copy: w.clone() -> deepcopy(w)
    # switch copy: w.clone() -> w.detach().clone()
    t = w.clone()
    # switch freeze: add t.requires_grad_(False)
    q = w * x
    # switch with: with torch.no_grad(): target
    # switch detach: t -> t.detach()
    target = 1 + 0.5 * t * x
    # switch detach: target -> target.detach()
    loss = (q - target).square().sum()
    loss.backward()
    with torch.no_grad():
        w -= 0.25 * w.grad
    # switch ema: t.lerp_(w, 0.5) -> with torch.no_grad(): t.lerp_(w, 0.5)
    # switch ema: t.lerp_(w, 0.5) -> t.data.lerp_(w, 0.5)
    t.lerp_(w, 0.5)
except RuntimeError as error:
    print("error:", error)

print("w:", w.item())
print("t:", t)
print("w.grad:", w.grad)
print("t.grad:", t.grad if t.is_leaf else None)
# results: w.grad t.grad
# explains: does not require grad -> errors/no-graph.md#element-0
# explains: can only change requires_grad flags -> errors/leaves-and-flags.md#only-leaves
# explains: Inplace update to inference tensor -> errors/inference.md#in-place-update
# explains: leaf Variable that requires grad is being used -> errors/in-place.md#leaf
# graph: loss? t
