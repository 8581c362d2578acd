import torch
from torch.autograd import Function


def double(mark=False, give_back=True):
    # essential
    class Double(Function):
        @staticmethod
        def forward(ctx, x):
            x.mul_(2)
            if mark:
                ctx.mark_dirty(x)
            return x if give_back else x.clone()

        @staticmethod
        def backward(ctx, grad):
            return grad * 2

    # end
    return Double


def attempt(function, leaf=False):
    w = torch.tensor(1.0, requires_grad=True)
    x = w if leaf else w * 1
    try:
        function.apply(x)
        x.backward()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return f"x = {x.item()} * w, w.grad = {w.grad.item()}"


def unmarked(before, use_result):
    w = torch.tensor(1.0, requires_grad=True)
    x = before(w)
    result = double().apply(x)
    try:
        (result if use_result else x).backward()
    except RuntimeError as error:
        return str(error).split(":")[0]
    return f"{result.item()} * w, w.grad = {w.grad.item()}"


results = {
    "not marked": attempt(double()),
    "marked": attempt(double(mark=True)),
    "marked, not returned": attempt(double(mark=True, give_back=False)),
    "marked, a leaf": attempt(double(mark=True), leaf=True),
}
others = {
    "not marked, the result used": unmarked(lambda w: w * 1, use_result=True),
    "not marked, x saved before": unmarked(torch.exp, use_result=False),
}
for name, text in (results | others).items():
    print(f"{name}: {text}")

silent, right, lost, leaf = results.values()
assert silent == "x = 2.0 * w, w.grad = 1.0"  # claim: own-dirty-silent
used, saved = others.values()
assert used == "2.0 * w, w.grad = 2.0"  # claim: own-dirty-result
assert "modified by an inplace operation" in saved  # claim: own-dirty-saved
assert right == "x = 2.0 * w, w.grad = 2.0"  # claim: own-dirty-right
assert lost.startswith("Some elements marked as dirty")  # claim: own-dirty-not-returned
assert "leaf Variable that requires grad" in leaf  # claim: own-dirty-leaf
