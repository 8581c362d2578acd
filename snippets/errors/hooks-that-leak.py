import gc
import weakref

import torch

x = torch.ones(3, requires_grad=True)


class Box:
    def __init__(self, tensor):
        self.tensor = tensor


def alive(pack):
    boxes = []

    def packed(tensor):
        box = Box(pack(tensor))
        boxes.append(weakref.ref(box))
        return box

    with torch.autograd.graph.saved_tensors_hooks(packed, lambda box: box.tensor):
        y = x.exp()
    del y
    gc.collect()
    return sum(box() is not None for box in boxes)


wrong, right = alive(lambda t: t), alive(lambda t: t.detach())
print("pack keeps the result itself:    boxes alive", wrong)
print("pack keeps result.detach():      boxes alive", right)
assert wrong == 1 and right == 0  # claim: st-cycle
