import torch
from torch.nn.functional import ctc_loss

_ = torch.manual_seed(0)
labels = torch.tensor([[1, 2], [1, 1]])


def loss(log_probs, **options):
    frames = len(log_probs)
    return ctc_loss(log_probs, labels, (frames, frames), (2, 2), **options)


# essential
layer = torch.nn.Linear(3, 3)
each = {}
for frames in (2, 3):
    log_probs = layer(torch.ones(frames, 2, 3)).log_softmax(-1)
    each[frames] = loss(log_probs, reduction="none")
    print(frames, "frames, labels 1 2 and 1 1:", each[frames].tolist())

for option in (False, True):
    layer.zero_grad()
    scores = layer(torch.ones(2, 2, 3))
    scores.retain_grad()
    loss(scores.log_softmax(-1), zero_infinity=option).backward()
    finite = layer.weight.grad.isfinite().all().item()
    print(f"zero_infinity={option}, gradient of the weight is finite:", finite)
    assert finite == option  # claim: nanf-ctc-zero-infinity
# end

assert each[2][0].isfinite() and each[2][1].isinf()  # claim: nanf-ctc-short
assert each[3].isfinite().all()  # claim: nanf-ctc-enough
assert not scores.grad[:, 1].any()  # claim: nanf-ctc-learns-nothing
