import warnings

import torch
from torch.autograd import Function
from torch.func import vmap

x = torch.ones(3, requires_grad=True)


class Double(Function):
    @staticmethod
    def forward(x):
        return x * 2

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass

    @staticmethod
    def backward(ctx, g):
        return g * 2


# essential
class Generated(Double):
    generate_vmap_rule = True


# end


class TwoRules(Generated):
    @staticmethod
    def vmap(info, in_dims, x):
        return x * 2, 0


class NoDimension(Double):
    @staticmethod
    def vmap(info, in_dims, x):
        return x * 2


class TwoBackwards(Double):
    @staticmethod
    def vjp(ctx, g):
        return g * 2


class NoForward(Function):
    pass


class DirtyView(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.mark_dirty(x.mul_(2))
        return x, x + 1


@torch.library.custom_op("memoire::double", mutates_args=())
def double(x: torch.Tensor) -> torch.Tensor:
    return x * 2


calls = {
    # essential
    "generate_vmap_rule": lambda: vmap(Generated.apply)(x),
    "vmap without a rule": lambda: vmap(Double.apply)(x),
    "two rules": lambda: vmap(TwoRules.apply)(x),
    "rule without a dimension": lambda: vmap(NoDimension.apply)(x),
    # end
    "backward and vjp": lambda: TwoBackwards.apply(x).sum().backward(),
    "no forward": lambda: NoForward.apply(x),
    "write into a view, two outputs": lambda: DirtyView.apply((x * 1)[:2]),
    "custom_op without a rule": lambda: double(x).sum().backward(),
}
texts = {}
for name, call in calls.items():
    try:
        call()
        texts[name] = "fine"
    except (RuntimeError, NotImplementedError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Double()
print("Double():", str(caught[0].message).split("> ")[1].split(". ")[0])

right, vmapped, two, dimension, both, forward, dirty, custom = texts.values()
assert right == "fine"  # claim: own-vmap-generated
assert vmapped.startswith("You tried to vmap over Double")  # claim: own-vmap-none
assert "it has both generate_vmap_rule=True" in two  # claim: own-vmap-two
assert "have two returns" in dimension  # claim: own-vmap-dims
assert "Implementing both 'backward' and 'vjp'" in both  # claim: own-both
assert "must implement the forward function" in forward  # claim: own-no-forward
assert "cannot return more than one Tensor" in dirty  # claim: own-dirty-view
assert "no autograd formula was registered" in custom  # claim: own-custom-op
assert "should not be instantiated" in str(caught[0].message)  # claim: own-instance
