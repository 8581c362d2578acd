import random

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

first, second = nn.Linear(2, 2), nn.Linear(2, 2)
x = torch.ones(1, 2)
calls = 0
random.seed(0)
own = torch.Generator().manual_seed(0)


def layers(x, use_second):
    h = torch.tanh(first(x))
    return torch.tanh(second(h)) if use_second else h


# essential
def counts(x):
    global calls
    calls += 1
    return layers(x, calls <= 5)


def by_python(x):
    return layers(x, random.random() < 0.5)


def by_torch(x):
    return layers(x, torch.rand(()) < 0.5)


def by_own_generator(x):
    return layers(x, torch.rand((), generator=own) < 0.5)


def decided_outside(x):
    use = random.random() < 0.5
    return checkpoint(layers, x, use, use_reentrant=False)


# end
def failed_steps(run):
    failed = []
    for step in range(1, 13):
        try:
            run(x).sum().backward()
        except torch.utils.checkpoint.CheckpointError:
            failed.append(step)
    return failed


def wrapped(block):
    return lambda x: checkpoint(block, x, use_reentrant=False)


def wrong_steps():
    wrong, leaf = [], x.clone().requires_grad_()
    for step in range(1, 13):
        state = random.getstate()
        use = random.random() < 0.5
        right = torch.autograd.grad(layers(x, use).sum(), first.weight)[0]
        random.setstate(state)
        first.zero_grad()
        checkpoint(by_python, leaf, use_reentrant=True).sum().backward()
        if not torch.allclose(first.weight.grad, right):
            wrong.append(step)
    return wrong


counted = failed_steps(wrapped(counts))
python = failed_steps(wrapped(by_python))
of_torch = failed_steps(wrapped(by_torch))
generator = failed_steps(wrapped(by_own_generator))
outside = failed_steps(decided_outside)
wrong = wrong_steps()
print("steps of 12 that fail")
print("a counter in the block     :", counted)
print("Python's random            :", python)
print("torch.rand                 :", of_torch)
print("torch.rand, own generator  :", generator)
print("decided outside the block  :", outside)
assert counted == [3]  # claim: err-recompute-counter
assert 0 < len(python) < 12  # claim: err-recompute-python-random
assert of_torch == []  # claim: err-recompute-torch-random
assert 0 < len(generator) < 12  # claim: err-recompute-own-generator
assert outside == []  # claim: err-recompute-decided-outside
print("use_reentrant=True and Python's random, no error, wrong steps:", wrong)
assert 0 < len(wrong) < 12  # claim: err-recompute-wrong
