import gc
import weakref

import torch


def kept(save):
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
    del x, y
    before = alive() is not None
    _ = gc.collect()
    return before, alive() is not None


# essential
saved = kept(lambda ctx, y: ctx.save_for_backward(y))
attribute = kept(lambda ctx, y: setattr(ctx, "y", y))
# end
print("still in memory      before, after gc.collect()")
print("save_for_backward(y):", *saved)
print("ctx.y = y           :", *attribute)
assert saved == (False, False)  # claim: st-output-saved
assert attribute[0]  # claim: st-output-attribute
assert not attribute[1]  # claim: st-output-collected
