import gc
import sys
import weakref
import torch
from torch import nn

def tensors():
    return sum(issubclass(type(one), torch.Tensor) for one in gc.get_objects())

x = torch.ones(3, requires_grad=True)
reference = weakref.ref(x.exp())
print(reference() is None)
t = x * 2
reference = weakref.ref(t)
del t
print(reference() is None)


def work():
    a = torch.ones(4)
    reference = weakref.ref(a)
    b = a * 2
    print(sys.getrefcount(a))
    del a
    print(reference() is None)
    a = b
    b = None
    print(sys.getrefcount(a), tensors())
    return a.sum()


def nested():
    held = torch.ones(2)

    def inner():
        return held.sum()

    reference = weakref.ref(held)
    inner()
    held = None
    print(reference() is None)


def shows_its_variables():
    shown = locals()
    later = torch.ones(1)
    print(sorted(shown), len(later))


work()
nested()
shows_its_variables()
print(tensors())
model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
loss = model(x).pow(2).sum()
print("recorded", tensors())
loss.backward()
print("backward", tensors())
del loss
print("deleted", tensors())
print(x.grad.shape, tensors())
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
optimizer.step()
print("stepped", tensors())
optimizer.zero_grad()
print("zeroed", tensors())
print(gc.isenabled(), gc.get_threshold())
