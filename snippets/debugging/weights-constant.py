import torch
from torch import nn


# essential
def cause(p, lr):
    if not p.requires_grad:
        return "frozen: training/freeze-layers"
    if p.grad is None:
        return "no gradient: debugging/nothing-is-learned#gradient-none"
    if not p.grad.any():
        return "gradient of zero: debugging/nothing-is-learned#gradient-zero"
    if p not in lr:
        return "not in the optimizer: training/not-in-the-optimizer"
    if not lr[p]:
        return "learning rate 0: training/not-in-the-optimizer#piling-up"
    return "step too small for its dtype: training/mixed-precision#too-coarse"


# en: call this in place of optimizer.step()
# zh: 代替 optimizer.step() 调用
def step_and_tell(model, optimizer):
    lr = {p: group["lr"] for group in optimizer.param_groups for p in group["params"]}
    before = [p.detach().clone() for p in model.parameters()]
    optimizer.step()
    pairs = zip(model.named_parameters(), before)
    return [f"{n}: {cause(p, lr)}" for (n, p), old in pairs if torch.equal(p, old)]


# end
def train(fault):
    _ = torch.manual_seed(0)
    model, x = (
        nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)),
        torch.ones(9, 4),
    )
    if fault == "a frozen layer":
        _ = model[0].requires_grad_(False)
    if fault == "dead ReLU":
        _ = nn.init.constant_(model[0].bias, -9.0)
    if fault == "bfloat16":
        model, x = nn.Linear(4, 1).bfloat16(), x.bfloat16()
        _ = nn.init.ones_(model.weight), nn.init.ones_(model.bias)
    if fault == "a bias before BatchNorm":
        model, x = (
            nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Softplus()),
            torch.randn(9, 4),
        )
    known = model[2] if fault == "a layer left out" else model
    optimizer = torch.optim.SGD(known.parameters(), lr=1e-4)
    if fault == "lr=0":
        optimizer.param_groups[0]["lr"] = 0.0
    model(x).mean().backward()
    if fault == "zero_grad() before step()":
        optimizer.zero_grad()
    found = step_and_tell(model, optimizer)
    print(f"with {fault}:", *found[:1])
    return str(found)


assert train("no fault") == "[]"  # claim: sym-weights-healthy
assert "freeze-layers" in train("a frozen layer")  # claim: sym-weights-frozen
text = train("zero_grad() before step()")
assert "gradient-none" in text  # claim: sym-weights-none
assert "gradient-zero" in train("dead ReLU")  # claim: sym-weights-zero
text = train("a layer left out")
assert "not-in-the-optimizer" in text  # claim: sym-weights-left-out
assert "piling-up" in train("lr=0")  # claim: sym-weights-lr
assert "too-coarse" in train("bfloat16")  # claim: sym-weights-coarse
text = train("a bias before BatchNorm")
assert text.count(":") == 2 and "0.bias: step" in text  # claim: sym-weights-bias
