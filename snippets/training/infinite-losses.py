import torch
from torch.nn.functional import cross_entropy, ctc_loss

inf = float("inf")


def masked(w, label, smoothing=0.0):
    scores = w * torch.tensor([[1.0, 2.0, 3.0]]) + torch.tensor([[0.0, -inf, 0.0]])
    return cross_entropy(scores, torch.tensor([label]), label_smoothing=smoothing)


def ctc(w, frames=2, **options):
    log_probs = (w * torch.tensor([1.0, 2.0, 3.0]).expand(frames, 1, 3)).log_softmax(-1)
    return ctc_loss(log_probs, torch.tensor([[1, 1]]), (frames,), (2,), **options)


# essential
losses = {
    "target class masked": lambda w: masked(w, label=1),
    "other class, smoothing": lambda w: masked(w, label=2, smoothing=0.1),
    "mask before the factor w": lambda w: cross_entropy(
        w * torch.tensor([[1.0, -inf, 3.0]]), torch.tensor([1])
    ),
    "log of probability 0": lambda w: (
        -(w * torch.tensor([0.0, 200.0])).softmax(0)[0].log()
    ),
    "CTC, too few frames": ctc,
    "CTC, zero_infinity": lambda w: ctc(w, zero_infinity=True),
    "CTC, enough frames": lambda w: ctc(w, frames=3),
    "nan in the input": lambda w: w * torch.nan,
}
# end
found, grads = {}, {}
for name, loss_of in losses.items():
    w = torch.tensor(1.0, requires_grad=True)
    loss = loss_of(w)
    loss.backward()
    found[name] = loss.item(), w.grad.isfinite().item()
    grads[name] = w.grad.item()
    print(f"{name:24} loss {loss.item():.2f}, gradient {w.grad.item():.2f}")

assert found["target class masked"] == (inf, True)  # claim: lv-inf-passes
assert found["other class, smoothing"] == (inf, True)  # claim: lv-inf-smoothing
assert found["mask before the factor w"] == (inf, False)  # claim: lv-inf-factor
breaks = found["log of probability 0"], found["CTC, too few frames"]
assert breaks == ((inf, False), (inf, False))  # claim: lv-inf-breaks
assert grads["CTC, enough frames"] != 0
assert grads["CTC, zero_infinity"] == 0  # claim: lv-inf-ctc
assert not found["nan in the input"][1]  # claim: lv-nan-breaks
