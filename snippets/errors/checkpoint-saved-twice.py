import warnings

import torch
from torch.utils.checkpoint import (
    checkpoint,
    checkpoint_sequential,
    set_checkpoint_early_stop,
)

x = torch.ones(3, requires_grad=True)
runs = []


class ReadTwice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * 2

    # essential
    @staticmethod
    def backward(ctx, g):
        return g * 2 + 0 * ctx.saved_tensors[0] * ctx.saved_tensors[0]


# end
def read_twice(t):
    return ReadTwice.apply(t.exp())


# essential
def longer_each_time(t):
    runs.append(t)
    for _ in runs:
        t = t.sin()
    return t


# end
def run(function, **options):
    checkpoint(function, x, use_reentrant=False, **options).sum().backward()


def without_early_stop():
    with set_checkpoint_early_stop(False):
        run(longer_each_time)


calls = {
    "ctx.saved_tensors read twice": lambda: run(read_twice),
    "more operations the second time": without_early_stop,
    "debug and context_fn": lambda: run(torch.exp, debug=True, context_fn=lambda: None),
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, ValueError) as error:
        texts[name] = " ".join(str(error).split())
    print(f"{name}: {texts[name].split(' Otherwise')[0].split(' Tip:')[0]}")

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    checkpoint_sequential(torch.nn.Sequential(torch.nn.Tanh(), torch.nn.Tanh()), 2, x)

print("sequential:", str(caught[0].message).split(". ")[0])

twice, more, both = texts.values()
assert "already unpacked once" in twice  # claim: ck-unpacked-twice
assert "save more tensors during recomputation" in more  # claim: ck-more-tensors
assert "incompatible with non-default context_fn" in both  # claim: ck-debug-or-context
assert "use_reentrant parameter should be passed" in str(
    caught[0].message
)  # claim: ck-sequential
