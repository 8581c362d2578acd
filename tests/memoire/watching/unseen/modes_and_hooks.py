import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.checkpoint import checkpoint

x = torch.ones(3, requires_grad=True)
calls, operations, unpacked, runs = [], [], [], []


class Calls(TorchFunctionMode):
    def __torch_function__(self, function, types, args=(), kwargs=None):
        calls.append(function)
        return function(*args, **(kwargs or {}))


class Operations(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        operations.append(str(function))
        return function(*args, **(kwargs or {}))


class Logged(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        calls.append(function)
        return super().__torch_function__(function, types, args, kwargs)


with Calls():
    y = x * 2
    nothing = 1
print(len(calls))
with Operations():
    y = x * 2
    nothing = 2
print(operations)
calls.clear()
own = torch.ones(2).as_subclass(Logged)
nothing = 3
print(len(calls))
with torch.autograd.graph.saved_tensors_hooks(lambda one: one, lambda one: unpacked.append(1) or one):
    e = x.exp()
nothing = 4
print(unpacked)


def run(one):
    runs.append(1)
    return one.exp().sin()


c = checkpoint(run, x, use_reentrant=False)
nothing = 5
print(len(runs))
c.sum().backward()
print(len(runs), x._backward_hooks)


def curve(one):
    doubled = one * 2
    bent = doubled.sin()
    return bent.sum()


print(torch.func.vmap(torch.func.grad(curve))(torch.ones(2, 3)))
print(torch.func.hessian(curve)(torch.ones(2)))
