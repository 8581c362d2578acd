import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

x = torch.ones(1, 2)
base = nn.Linear(2, 2, bias=False)
adapter = nn.Linear(2, 2, bias=False)
other = nn.Linear(2, 2, bias=False)
trainable = nn.Linear(2, 2, bias=False)
_ = other.requires_grad_(False)


def run(reference, recorded, trained):
    saved = []
    with saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
        policy = base(x) + adapter(x)
        # essential
        with torch.set_grad_enabled(recorded):
            kept_apart = reference(x)
        loss = (policy - kept_apart).square().sum()
        # end
    grads = torch.autograd.grad(loss, trained)
    return len(saved), grads


def same(reference, trained):
    pairs = zip(run(reference, True, trained)[1], run(reference, False, trained)[1])
    return all(torch.equal(a, b) for a, b in pairs)


def more_saved(reference):
    weight = adapter.weight
    return run(reference, True, weight)[0] - run(reference, False, weight)[0]


more, frozen = more_saved(trainable), more_saved(other)
print("a copy, not frozen: tensors saved in addition:", more)
print("a frozen copy     : tensors saved in addition:", frozen)
print("same gradient, copy                     :", same(trainable, [adapter.weight]))
print("same gradient, adapter off              :", same(base, [adapter.weight]))
print("same gradient, adapter off, base trained:", same(base, [base.weight]))
assert same(trainable, [adapter.weight])  # claim: grpo-reference-same
assert more > 0 and frozen == 0  # claim: grpo-reference-saves
assert same(base, [adapter.weight])  # claim: grpo-reference-adapter-off
assert not same(base, [base.weight])  # claim: grpo-reference-shared
