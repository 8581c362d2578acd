import torch

_ = torch.manual_seed(0)
model = torch.nn.Sequential(*[torch.nn.Linear(64, 64) for _ in range(4)])
x = torch.randn(32, 64)
kept = []


def remember(t):
    kept.append(t.numel())
    return t


def saved(run):
    kept.clear()
    with torch.autograd.graph.saved_tensors_hooks(remember, lambda t: t):
        y = run()
    print(f"{run.__name__:16} saved {len(kept)}, requires_grad {y.requires_grad}")
    return len(kept)


# essential
def detach_at_the_end():
    return model(x).detach()


@torch.no_grad()
def under_no_grad():
    return model(x)


# end
assert saved(detach_at_the_end) > 0  # claim: myth-detach-saves-first
assert saved(under_no_grad) == 0  # claim: myth-no-grad-saves-nothing
