import torch
from torch.nn import functional as F

w = torch.tensor(2.0, requires_grad=True)
(plain,) = torch.autograd.grad(w**2, w)
(lower,) = torch.autograd.grad(w**2 - 100, w)
print("gradient of w**2 and of w**2 - 100:", plain.item(), lower.item())
one, zero = torch.ones(1, 2), torch.zeros(1)
# essential
intended = {
    "negative similarity": -F.cosine_similarity(one, one),
    "gaussian_nll_loss, small var": F.gaussian_nll_loss(zero, zero, zero + 0.01),
}
mistakes = {
    "nll_loss of probabilities": F.nll_loss(one / 2, torch.tensor([1])),
    "BCE with logits, target 255": F.binary_cross_entropy_with_logits(one, one * 255),
    "kl_div of probabilities": F.kl_div(one / 2, one / 2, reduction="sum"),
}
right = {
    "nll_loss of log_softmax": F.nll_loss(one.log_softmax(1), torch.tensor([1])),
    "BCE with logits, target 1": F.binary_cross_entropy_with_logits(one, one),
    "kl_div of a logarithm": F.kl_div((one / 2).log(), one / 2, reduction="sum"),
}
# end
for name, loss in {**intended, **mistakes, **right}.items():
    print(f"{name:28} {loss.item():8.3f}")


def rate(loss, mode):
    optimizer = torch.optim.SGD([w], lr=1.0)
    schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(
        optimizer, patience=1, threshold_mode=mode
    )
    for _ in range(4):
        schedule.step(loss)
    return optimizer.param_groups[0]["lr"]


print("learning rate of ReduceLROnPlateau after 4 equal losses")
for loss, mode in ((1, "rel"), (-1, "rel"), (-1, "abs")):
    print(f"loss {loss:2}, threshold_mode={mode!r}: {rate(loss, mode)}")

assert plain == lower == 4  # claim: lv-negative-gradient
assert max(loss.item() for loss in intended.values()) < 0  # claim: lv-negative-intended
assert max(loss.item() for loss in mistakes.values()) < 0  # claim: lv-negative-mistakes
assert min(loss.item() for loss in right.values()) >= 0  # claim: lv-negative-right
assert F.binary_cross_entropy_with_logits(-one, one * 255) > 0
assert rate(1, "rel") < 1 and rate(-1, "rel") == 1  # claim: lv-negative-plateau
assert rate(-1, "abs") < 1  # claim: lv-negative-plateau-abs
