import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

w, x = torch.ones(10, 10, requires_grad=True), torch.ones(100, 10)
alive, seen = weakref.WeakSet(), {}


class Kept:
    def __init__(self, tensor):
        self.tensor = tensor.detach()
        alive.add(self)


def nodes(total):
    found = [total.grad_fn] if total.grad_fn else []
    for node in found:
        found += [n for n, _ in node.next_functions if n and n not in found]
    return len(found)


def run(steps, how, train):
    # essential
    total = torch.zeros(())
    for _ in range(steps):
        with saved_tensors_hooks(Kept, lambda kept: kept.tensor):
            loss = (x @ w).square().mean()
        if train:
            loss.backward()
        total += loss if how == "loss" else loss.item()
    # end
    del loss
    saved = [k.tensor for k in alive if k.tensor.data_ptr() != x.data_ptr()]
    return nodes(total), sum(t.nbytes for t in saved)


print("total +=     backward()  10 steps     20 steps     (nodes, bytes)")
for how, train in (("loss", False), ("loss", True), ("loss.item()", False)):
    short, long = seen[how, train] = run(10, how, train), run(20, how, train)
    print(f"{how:12} {train!s:11} {short!s:12} {long}")

assert seen["loss", False] == ((41, 40000), (81, 80000))  # claim: ng-sum-keeps-all
assert seen["loss", True] == ((41, 0), (81, 0))  # claim: ng-backward-leaves-nodes
assert seen["loss.item()", False] == ((0, 0),) * 2  # claim: ng-item-sum-keeps-nothing
