import torch
from torch.nn.utils import clip_grad_norm_


def step(unscale):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    # essential
    scaler.scale((w * 0.5).sum()).backward()
    if unscale:
        scaler.unscale_(optimizer)
    norm = clip_grad_norm_([w], max_norm=1.0).item()
    scaler.step(optimizer)
    scaler.update()
    # end
    moved = 1 - w.item()
    print(f"unscale_ first: {unscale!s:5}  norm seen: {norm:5}  w moved by {moved:.5f}")
    return norm, moved


# en: the true gradient is 0.5, below the limit of 1: nothing should be clipped
# zh: 真正的梯度是 0.5，小于上限 1，本来什么都不该裁剪
right = step(unscale=True)
wrong = step(unscale=False)
assert (
    right[0] == 0.5 and abs(right[1] - 0.05) < 1e-6
)  # claim: tr-unscaled-norm-is-true
assert wrong[0] == 512 and wrong[1] < 1e-3  # claim: tr-scaled-norm-clips-all
