import torch


class Negate(torch.autograd.Function):
    forward = staticmethod(lambda ctx, x: x)
    backward = staticmethod(lambda ctx, grad: -grad)


x = torch.tensor(2.0, requires_grad=True)
y = Negate.apply(x)
y.backward()
print("same tensor:", y is x, "| gradient:", x.grad.item())
print("a view of x:", y._is_view(), "| same memory:", y.data_ptr() == x.data_ptr())
try:
    _ = y.add_(1)
except RuntimeError as error:
    in_place = str(error)
    print("y.add_(1):", in_place.split(".")[0])

y = Negate.apply(x)
with torch.no_grad():
    _ = x.sub_(1)
try:
    y * 3
except RuntimeError as error:
    changed = str(error)
    print("y * 3, after a write to x:", changed.split(".")[0])

assert "has been modified inplace" in changed  # claim: graph-returned-input-stale
assert y is not x  # claim: graph-returned-input-is-new
same = y._is_view() and y.data_ptr() == x.data_ptr()
assert same  # claim: graph-returned-input-is-a-view
assert "is a view and is being" in in_place  # claim: graph-returned-input-not-in-place


class Saved(torch.autograd.Function):
    forward = staticmethod(lambda x: x)
    setup_context = staticmethod(lambda ctx, i, output: ctx.save_for_backward(output))


class SavedInput(Saved):
    setup_context = staticmethod(lambda ctx, i, output: ctx.save_for_backward(*i))


messages = []
for function in (Saved, SavedInput):
    try:
        function.apply(x)
    except RuntimeError as error:
        messages.append(str(error))

print("saved in setup_context:", messages[0].split(".")[0])
assert len(messages) == 2 and all(
    "returned as-is as output is being saved" in text for text in messages
)  # claim: graph-returned-input-not-saved


class Clone(Saved):
    forward = staticmethod(lambda x: x.clone())


y = Clone.apply(x)
with torch.no_grad():
    _ = x.sub_(1)
_ = y * 3
assert y.add_(1).requires_grad  # claim: graph-returned-clone-is-free
assert x.grad == -1  # claim: graph-returned-input-runs-backward
