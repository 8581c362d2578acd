import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

layer = torch.nn.Linear(4, 4)
living = weakref.WeakSet()


class Box:
    def __init__(self, tensor):
        self.tensor = tensor
        living.add(self)


def kept():
    return sum(box.tensor.nbytes for box in living)


# essential
with saved_tensors_hooks(Box, lambda box: box.tensor):
    peaks, rests = [], []
    for length in (2, 8, 4):
        loss = layer(torch.ones(length, 4)).sin().sum()
        peaks.append(kept())
        loss.backward()
        rests.append(kept())

    recorder, grown = [], []
    handle = layer.register_forward_hook(lambda *call: recorder.append(call[2]))
    for step in range(3):
        output = layer(torch.ones(2, 4))
        del output
        grown.append(kept())
    recorder.clear()
    # end
    cleared = kept()
    handle.remove()
    y = layer(torch.ones(2, 4)).sin().detach()
    detached = kept()

print("saved bytes for lengths 2, 8, 4:", peaks, "after backward():", rests)
print("recorder: saved bytes after each of 3 calls:", grown)
print("recorder cleared: saved bytes", cleared)
print("y = y.detach(): saved bytes", detached)
assert peaks[1] == max(peaks) and peaks[2] < peaks[1]  # claim: mem-longest-peak
assert rests == [0, 0, 0]  # claim: mem-longest-rest
assert grown == [32, 64, 96] and cleared == 0  # claim: mem-recorder
assert detached == 0  # claim: mem-detached-output
