import gc
import weakref

import torch

x = torch.ones(3, requires_grad=True)


# en: a box holds what pack returns, so that we can see whether it is freed
# zh: 盒子装着 pack 返回的东西，用来看内存有没有释放
class Box:
    def __init__(self, tensor):
        self.tensor = tensor


def alive(pack, backward=False, retain=False):
    boxes = []

    def packed(tensor):
        box = Box(pack(tensor))
        boxes.append(weakref.ref(box))
        return box

    with torch.autograd.graph.saved_tensors_hooks(packed, lambda box: box.tensor):
        y = x.exp()
    if backward:
        y.sum().backward(retain_graph=retain)
    del y
    gc.collect()
    return sum(box() is not None for box in boxes)


wrong, right = alive(lambda t: t), alive(lambda t: t.detach())
print("pack returns the result itself  : in memory:", wrong)
print("pack returns result.detach()    : in memory:", right)
freed = alive(lambda t: t, backward=True)
print("result itself, after backward() : in memory:", freed)
kept = alive(lambda t: t, backward=True, retain=True)
print("result itself, retain_graph=True: in memory:", kept)
assert wrong == 1 and right == 0  # claim: st-cycle
assert freed == 0 and kept == 1  # claim: st-cycle-freed
