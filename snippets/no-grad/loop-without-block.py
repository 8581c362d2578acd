import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

model, x = torch.nn.Linear(256, 256), torch.ones(64, 256)
alive, peaks = weakref.WeakSet(), {}


class Kept:
    def __init__(self, tensor):
        self.tensor = tensor.detach()
        alive.add(self)
        kept = sum(k.tensor.data_ptr() != x.data_ptr() for k in alive)
        peaks[how] = max(peaks[how], kept)


# en: relu saves its result, so there is one saved tensor for each batch
# zh: relu 会保存自己的结果，所以每个批次有一个这样的张量
print("after each batch  batches kept at once")
for how in ("backward()", "nothing", "del", "append", "no_grad"):
    peaks[how], output, outputs = 0, None, []
    with saved_tensors_hooks(Kept, lambda kept: kept.tensor):
        # essential
        for _ in range(5):
            with torch.set_grad_enabled(how != "no_grad"):
                output = model(x).relu()
            if how == "backward()":
                output.sum().backward()
            if how == "append":
                outputs.append(output)
            if how == "del":
                del output
    # end
    print(f"{how:17} {peaks[how]}")

assert peaks["backward()"] == 1  # claim: ng-backward-frees-each-batch
assert peaks["nothing"] == 2 and peaks["del"] == 1  # claim: ng-old-result-is-still-held
assert peaks["append"] == 5  # claim: ng-list-keeps-every-batch
assert peaks["no_grad"] == 0  # claim: ng-loop-in-block-keeps-nothing
