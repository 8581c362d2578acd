import torch
from torch import nn

p = nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([p], lr=0.1)


def skipped(scaler, steps=20):
    count = 0
    for _ in range(steps):
        optimizer.zero_grad()
        scaler.scale((p.half() * 100).sum()).backward()
        before = scaler.get_scale()
        scaler.step(optimizer)
        scaler.update()
        count += scaler.get_scale() < before
    return count


# essential
scaler = torch.amp.GradScaler("cpu")
first = skipped(scaler)
loaded = torch.amp.GradScaler("cpu")
loaded.load_state_dict(scaler.state_dict())
try:
    loaded.unscale_(optimizer)
    early = "no error"
except AssertionError as error:
    early = str(error).split("  ")[0]
print("steps skipped at the start    :", first)
forgotten = skipped(torch.amp.GradScaler("cpu"))
print("skipped, state not loaded     :", forgotten)
print("error, unscale_ before scale  :", early)
print("skipped, state loaded         :", skipped(loaded))
# end
off = torch.amp.GradScaler("cpu", enabled=False).state_dict()
try:
    loaded.load_state_dict(off)
    empty = ""
except RuntimeError as error:
    empty = str(error)
assert first == forgotten == 7  # claim: tr-scaler-forgotten
assert skipped(loaded) == 0  # claim: tr-scaler-loaded
assert early == "Attempted unscale_ but _scale is None."  # claim: tr-scaler-too-early
assert off == {} and "source state dict is empty" in empty  # claim: tr-scaler-disabled
