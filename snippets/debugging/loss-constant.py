import copy

import torch
from torch import nn

# essential
last = []


# en: call this directly before each loss.backward()
# zh: 在每次 loss.backward() 之前紧接着调用
def why_constant(model, optimizer, loss):
    ours, found = [p for p in model.parameters() if p.requires_grad], []
    if not ours:
        return ["all weights are frozen: training/freeze-layers"]
    if loss.grad_fn is None:
        return ["the loss comes from a number: errors/no-graph#flag-on-the-loss"]
    grads = torch.autograd.grad(loss, ours, retain_graph=True, allow_unused=True)
    reached = {p for p, grad in zip(ours, grads) if grad is not None}
    known = {p for group in optimizer.param_groups for p in group["params"]}
    if not reached:
        found += ["the loss is from another model: training/ema-and-targets#deepcopy"]
    elif not known & reached:
        found += ["the optimizer has other parameters: training/not-in-the-optimizer"]
    if any(p.grad is not None and p.grad.any() for p in known):
        found += ["old gradients: requires-grad/grad-none-or-zero#accumulation"]
    if not found and last and all(map(torch.equal, last, ours)):
        found += ["no weight moved: debugging/nothing-is-learned#weights-constant"]
    last[:] = [p.detach().clone() for p in ours]
    return found


# end
def train(fault):
    _ = torch.manual_seed(0), last.clear()
    model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1))
    used = copy.deepcopy(model) if fault == "a copied model" else model
    other = nn.Linear(4, 1) if fault == "another model" else model
    optimizer = torch.optim.SGD(other.parameters(), lr=0.1)
    x, y = torch.randn(16, 4), torch.randn(16, 1)
    for step in range(3):
        if fault != "no zero_grad()":
            optimizer.zero_grad()
        loss = (used(x) - y).square().mean()
        if fault == "loss from item()":
            loss = torch.tensor(loss.item(), requires_grad=True)
        found = why_constant(model, optimizer, loss)
        loss.backward()
        if fault != "no step()":
            optimizer.step()
    print(f"with {fault}:", *found)
    return str(found)


assert train("no fault") == "[]"  # claim: sym-loss-healthy
assert "weights-constant" in train("no step()")  # claim: sym-loss-no-step
assert "accumulation" in train("no zero_grad()")  # claim: sym-loss-old-gradients
assert "not-in-the-optimizer" in train("another model")  # claim: sym-loss-optimizer
assert "deepcopy" in train("a copied model")  # claim: sym-loss-other-model
assert "flag-on-the-loss" in train("loss from item()")  # claim: sym-loss-number
frozen = nn.Linear(4, 1).requires_grad_(False)
found = why_constant(frozen, None, frozen(torch.ones(1, 4)).sum())
print("with a frozen model:", *found)
assert "freeze-layers" in str(found)  # claim: sym-loss-frozen
