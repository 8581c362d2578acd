import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 4), nn.Tanh())


calls = []


def step(x):
    calls.append(1)
    return x - 0.1 * model(x)


def sample(way, steps=12):
    x = torch.ones(1, 4)
    # essential
    for i in range(steps):
        if way == "all steps":
            x = step(x)
        elif way == "checkpoints":
            x = checkpoint(step, x, use_reentrant=False)
        elif way == "last 3 steps":
            with torch.set_grad_enabled(i >= steps - 3):
                x = step(x)
    # end
    return x.sum()


def measure(way):
    saved = []
    model.zero_grad()
    with torch.autograd.graph.saved_tensors_hooks(saved.append, lambda t: None):
        _ = sample(way)
    sample(way).backward()
    return len(saved), model[0].weight.grad.clone()


def calls_in_backward(way):
    result = sample(way)
    calls.clear()
    result.backward()
    return len(calls)


print(f"{'':13} saved tensors, norm of the gradient")
ways = "all steps", "checkpoints", "last 3 steps"
(every, full), (few, again), (last, short) = rows = [measure(way) for way in ways]
for way, (count, gradient) in zip(ways, rows, strict=True):
    print(f"{way:13} {count:13} {gradient.norm().item():8.3f}")
assert few == 12 < every  # claim: held-reward-checkpoints
assert calls_in_backward("checkpoints") == 12  # claim: held-reward-again
assert calls_in_backward("all steps") == 0
assert torch.allclose(full, again)  # claim: held-reward-same-gradient
assert last < every / 2  # claim: held-reward-last
assert not torch.allclose(full, short, rtol=0.5)  # claim: held-reward-other-gradient
