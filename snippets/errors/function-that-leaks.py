import gc
import weakref

import torch


def kept(save, backward, retain=False):
    class Double(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            y = x * 2
            save(ctx, y)
            return y

        @staticmethod
        def backward(ctx, grad):
            return grad * 2

    x = torch.ones(3, requires_grad=True)
    y, alive = Double.apply(x), weakref.ref(x)
    if backward:
        y.sum().backward(retain_graph=retain)
    del x, y
    _ = gc.collect()
    return alive() is not None


# essential
ways = {
    "save_for_backward(y)": lambda ctx, y: ctx.save_for_backward(y),
    "save_for_backward(y[:1])": lambda ctx, y: ctx.save_for_backward(y[:1]),
    "ctx.part = y[:1]": lambda ctx, y: setattr(ctx, "part", y[:1]),
    "ctx.part = y[:1].detach()": lambda ctx, y: setattr(ctx, "part", y[:1].detach()),
}
# end
leaks = {}
for name, save in ways.items():
    leaks[name] = kept(save, backward=False), kept(save, backward=True)
    print(
        f"{name:26} still in memory: {leaks[name][0]}, after backward:", leaks[name][1]
    )

retained = kept(ways["save_for_backward(y[:1])"], backward=True, retain=True)
print("save_for_backward(y[:1]), after backward(retain_graph=True):", retained)
whole, view, attribute, detached = leaks.values()
assert retained  # claim: st-view-retained
assert whole == (False, False) and view == (True, False)  # claim: st-view-of-output
assert attribute == (True, True)  # claim: st-view-as-attribute
assert detached == (False, False)  # claim: st-detached-view-is-freed
