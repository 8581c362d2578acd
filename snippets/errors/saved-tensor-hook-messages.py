import torch
from torch.autograd.graph import (
    allow_mutation_on_saved_tensors,
    disable_saved_tensors_hooks,
    get_gradient_edge,
    saved_tensors_hooks,
)

x = torch.ones(3, requires_grad=True)


# essential
def train(pack, unpack):
    with saved_tensors_hooks(pack, unpack):
        y = (x * 1).exp()
    y.sum().backward()


# end
def keep(t):
    return t


def freed():
    y = x.exp()
    y.sum().backward()
    return y.grad_fn


def disabled():
    with disable_saved_tensors_hooks("no hooks in this block"):
        train(keep, keep)


def outside():
    with allow_mutation_on_saved_tensors():
        y = (x * 1).exp()
        z = y.sum()
        y.mul_(2)
    z.backward()


def nested():
    with allow_mutation_on_saved_tensors(), allow_mutation_on_saved_tensors():
        pass


# essential
calls = {
    "unpack returns a number": lambda: train(keep, lambda t: 2.0),
    "pack writes in place": lambda: train(lambda t: t.mul_(2), keep),
    "hooks disabled": disabled,
    "saved value after backward": lambda: freed()._saved_result,
    "hooks after backward": lambda: freed()._raw_saved_result.register_hooks(
        keep, keep
    ),
    "mutation, backward outside": outside,
    "mutation, nested": nested,
    "edge of a constant": lambda: get_gradient_edge(torch.ones(1)),
    "unpack returns another shape": lambda: train(keep, lambda t: t[:1]),
}
# end
texts = {}
for name, call in calls.items():
    try:
        call()
        texts[name] = "accepted"
    except (RuntimeError, TypeError, AssertionError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

called = []
with saved_tensors_hooks(lambda t: called.append("outer"), keep):
    with saved_tensors_hooks(lambda t: called.append("inner"), keep):
        _ = x.exp()
print("two nested blocks: pack called:", called)
assert called == ["inner"]  # claim: st-innermost

number, write, off, value, late, outside, nested, edge, shape = texts.values()
assert "expected to be a Tensor but got result of type" in number  # claim: st-unpack
assert "pack hook is modifying its input in place" in write  # claim: st-pack
assert off == "no hooks in this block"  # claim: st-disabled
assert value.startswith(
    "Trying to backward through the graph a second"
)  # claim: st-freed
assert late.startswith(
    "Calling register_hooks on a saved tensor after"
)  # claim: st-late
assert outside.startswith("Trying to backward outside")  # claim: st-outside
assert nested.endswith("contexts cannot be nested")  # claim: st-nested
assert edge.startswith("It is not possible to get the gradient edge")  # claim: st-edge
assert shape == "accepted"  # claim: st-unchecked
