import torch


# essential
def forward(ctx, x, mark):
    positive = (x > 0).to(x.dtype)
    if mark:
        ctx.mark_non_differentiable(positive)
    ctx.save_for_backward(positive)
    return x.relu(), positive, x.argmax()


# end
def backward(ctx, grad, *unused):
    return grad * ctx.saved_tensors[0], None


class Relu(torch.autograd.Function):
    forward = staticmethod(forward)
    backward = staticmethod(backward)


x = torch.tensor([-1.0, 2.0], requires_grad=True)
flags = {}
for mark in (False, True):
    outputs = Relu.apply(x, mark)
    flags[mark] = [output.requires_grad for output in outputs]
    print(f"mask marked: {mark!s:6} outputs require grad:", flags[mark])

assert flags[False] == [True, True, False]  # claim: graph-float-outputs-require-grad
assert flags[True] == [True, False, False]  # claim: graph-marked-output-does-not
