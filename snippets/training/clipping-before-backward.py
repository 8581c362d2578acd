import torch
from torch.nn.utils import clip_grad_norm_


def train(clip_first):
    w, norms = torch.tensor([1.0], requires_grad=True), []
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(2):
        optimizer.zero_grad()
        # essential
        loss = (100 * w).sum()
        if clip_first:
            norms.append(clip_grad_norm_([w], 1.0).item())
        loss.backward()
        if not clip_first:
            norms.append(clip_grad_norm_([w], 1.0).item())
        optimizer.step()
        # end
    return round(w.item(), 2), norms


def accumulate(clip_first):
    w = torch.tensor([1.0], requires_grad=True)
    for slope in (30.0, 40.0):
        if clip_first:
            clip_grad_norm_([w], 1.0)
        (slope * w).sum().backward()
    if not clip_first:
        clip_grad_norm_([w], 1.0)
    return round(w.grad.item(), 2)


early, late = train(True), train(False)
print("weight after two steps, norms that clip_grad_norm_ returned")
print("clipped before backward():", *early)
print("clipped after backward() :", *late)
parts = accumulate(True), accumulate(False)
print("gradient accumulated from 30 and 40, limit 1")
print("clipped before each backward():", parts[0])
print("clipped once at the end       :", parts[1])

assert early[0] == -19.0  # claim: tr-clip-before-backward-nothing
assert early[1] == [0, 0]  # claim: tr-clip-before-backward-norm
assert late == (0.8, [100, 100])  # claim: tr-clip-after-backward-limits
assert parts == (41.0, 1.0)  # claim: tr-clip-before-backward-parts
