import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")


def result():
    return torch.ones(2, requires_grad=True) * 1


def both_kinds():
    layer = nn.Linear(1, 1)
    layer.register_backward_hook(lambda *args: None)
    layer.register_full_backward_hook(lambda *args: None)


def go(register, flag=True):
    layer = nn.Linear(1, 1)
    register(layer)
    layer(torch.ones(1, 1, requires_grad=flag)).sum().backward()


def node(hook):
    y = result()
    y.grad_fn.register_hook(hook)
    y.sum().backward()


def accumulated():
    x = torch.ones(2, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda x: 3)
    x.sum().backward()


def pre_hook(layer):
    layer.register_full_backward_pre_hook(lambda module, g: (g[0], g[0]))


def of_no_input(layer):
    layer.register_full_backward_hook(
        lambda module, of_input, of_output: (torch.ones(1),)
    )


def forward_pre_hook(layer):
    layer.register_forward_pre_hook(lambda module, args, kwargs: 3, with_kwargs=True)


calls = {
    # essential
    "an old and a full hook": both_kinds,
    "pre-hook returns two": lambda: go(pre_hook),
    "no input requires grad, hook returns": lambda: go(of_no_input, flag=False),
    "forward pre-hook returns 3": lambda: go(forward_pre_hook),
    "node hook returns 3": lambda: node(lambda of_inputs, of_outputs: 3),
    "node hook returns three": lambda: node(lambda of_inputs, of_outputs: (None,) * 3),
    "post-accumulate returns 3": accumulated,
    # end
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, TypeError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

two, count, no_input, forward, kind, three, post = texts.values()
assert "Cannot use both regular backward hooks and full" in two  # claim: hook-err-two
assert "invalid number of grad_output, got 2" in count  # claim: hook-err-pre-count
assert "should always return None" in no_input  # claim: hook-err-no-input-return
assert "forward pre-hook must return None" in forward  # claim: hook-err-forward
assert kind == "expected tuple, but hook returned 'int'"  # claim: hook-err-node
assert "incorrect number of values" in three  # claim: hook-err-node-count
assert (
    post == "expected Variable, but hook returned 'int'"
)  # claim: hook-err-post-return
