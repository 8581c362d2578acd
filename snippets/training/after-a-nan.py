import torch
from torch.nn.utils import clip_grad_norm_

batches = [2.0, torch.nan, 2.0, 2.0]


def train(skip):
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.1)
    norms = []
    for x in batches:
        optimizer.zero_grad()
        ((w * x - 1) ** 2).sum().backward()
        norm = clip_grad_norm_([w], 1.0)
        norms.append(round(norm.item(), 2))
        # essential
        if norm.isfinite() or not skip:
            optimizer.step()
        # end
    return norms, w, optimizer.state[w]["exp_avg"]


layer = torch.nn.BatchNorm1d(1)
_ = layer(torch.full((2, 1), torch.nan))
assert layer.running_mean.isnan()  # claim: tr-after-nan-batch-norm
for skip in (False, True):
    norms, w, average = train(skip)
    print(f"{skip=!s:5} norms {norms}, weight {w.item():.2f}")
    if skip:
        assert norms[2] > 0 and w.isfinite()  # claim: tr-after-nan-skipped
    else:
        assert all(norm != norm for norm in norms[1:])  # claim: tr-after-nan-stays
        assert w.isnan()  # claim: tr-after-nan-weight
        assert average.isnan()  # claim: tr-after-nan-state
