import torch


def attempt(scaled, name, enabled=True):
    scaler = torch.amp.GradScaler("cpu", enabled=enabled)
    p = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=0.1)
    # essential
    loss = (p * 2).sum()
    (scaler.scale(loss) if scaled else loss).backward()
    # end
    try:
        _ = getattr(scaler, name)(optimizer)
        return "fine"
    except AssertionError as error:
        return str(error)


step = attempt(False, "step")
unscale = attempt(False, "unscale_")
right = attempt(True, "step")
disabled = attempt(False, "step", enabled=False)
print("loss.backward(), then step():", step)
print("loss.backward(), then unscale_():", unscale)
print("scale(loss).backward(), then step():", right)
print("loss.backward(), then step(), enabled=False:", disabled)
assert step.startswith("Attempted step but _scale is None")  # claim: opt-err-no-scale
assert unscale.startswith("Attempted unscale_ but")  # claim: opt-err-no-scale-to-undo
assert right == "fine"  # claim: opt-err-scaled-first
assert disabled == "fine"  # claim: opt-err-scaler-disabled
