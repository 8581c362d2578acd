import weakref

import torch

w = torch.ones(3, requires_grad=True)


def graphs(retain_last):
    alive, losses = [], []
    for _ in range(4):
        # essential
        shared = (w * 2).exp()
        first, second = (shared**2).sum(), (shared**3).sum()
        first.backward(retain_graph=True)
        second.backward(retain_graph=retain_last)
        losses.append(second)
        # end
        alive.append(weakref.ref(shared))
    del shared, first, second
    kept = sum(ref() is not None for ref in alive)
    losses[:] = [loss.item() for loss in losses]
    return kept, sum(ref() is not None for ref in alive)


print("graphs that still hold their tensors after 4 steps")
print("(with a list of losses, with a list of numbers)")
print("retain_graph=True in the first call:", graphs(False))
print("retain_graph=True in both calls    :", graphs(True))
assert graphs(False) == (0, 0)  # claim: held-retain-first
assert graphs(True)[0] == 4  # claim: held-retain-both
assert graphs(True)[1] == 0  # claim: held-retain-numbers
