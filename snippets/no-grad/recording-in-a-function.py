import torch

seen, flags = [], []


def look(where, result):
    seen.append((torch.is_grad_enabled(), result.requires_grad))
    mode, recorded = seen[-1]
    print(f"{where:8} grad mode on: {mode!s:5} | result recorded: {recorded}")


def forward(ctx, x):
    ctx.save_for_backward(x)
    look("forward", x**3)
    return x**3


# essential
def backward(ctx, grad):
    (x,) = ctx.saved_tensors
    look("backward", x**2)
    flags.append(grad.requires_grad)
    # en: a separate small graph, from a new leaf to the cube of this leaf
    # zh: 另建一小段计算图：从新的叶子到这个叶子的立方
    with torch.enable_grad():
        local = x.detach().requires_grad_()
        (slope,) = torch.autograd.grad((local**3).sum(), local)
    return grad * slope


# end
class Cube(torch.autograd.Function):
    forward = staticmethod(forward)
    backward = staticmethod(backward)


x = torch.tensor([1.0, 2.0], requires_grad=True)
Cube.apply(x).sum().backward()
print("x.grad:", x.grad.tolist())
print("again, with create_graph=True:")
_ = torch.autograd.grad(Cube.apply(x).sum(), x, create_graph=True)
_ = torch.autograd.grad((Cube.apply(x) ** 2).sum(), x, create_graph=True)
print("grad.requires_grad in the three calls of backward:", flags)
assert seen[0] == (False, False)  # claim: ng-function-forward-is-unrecorded
assert seen[1] == (False, False)  # claim: ng-function-backward-is-unrecorded
assert seen[3] == (True, True)  # claim: ng-create-graph-records-function-backward
assert x.grad.tolist() == [3.0, 12.0]  # claim: ng-local-gradient-in-a-function
assert flags[0] is False  # claim: ng-function-grad-output-flag
assert flags[1:] == [False, True]  # claim: ng-function-grad-output-graph
