import torch

w = torch.ones(3, requires_grad=True)


class Saved:
    alive = 0

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        Saved.alive += 1

    def __del__(self):
        Saved.alive -= 1


def after_each_step(step, steps=3):
    counts, keep = [], {"sum": 0, "list": [], "state": torch.ones(3)}
    with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
        for _ in range(steps):
            step(keep)
            counts.append(Saved.alive)
    return counts


def loss():
    return (w * torch.ones(3)).exp().sum()


def sum_of_losses(keep):
    keep["sum"] = keep["sum"] + loss()


def list_of_losses(keep):
    keep["list"].append(loss())


def state_carried_over(keep):
    keep["state"] = torch.tanh(keep["state"] * w)


def item(keep):
    keep["list"].append(loss().item())


def detach(keep):
    keep["list"].append(loss().detach())


def state_detached(keep):
    keep["state"] = torch.tanh(keep["state"] * w).detach()


def after_backward(keep):
    one = loss()
    one.backward()
    keep["list"].append(one)


growing = sum_of_losses, list_of_losses, state_carried_over
steady = item, detach, state_detached, after_backward
found = {step.__name__: after_each_step(step) for step in growing + steady}
for name, counts in found.items():
    print(f"{name:19} saved tensors alive after each step: {counts}")

for step in growing:
    first, second, third = found[step.__name__]
    assert first < second < third  # claim: mem-growing
for step in item, detach, state_detached:
    assert found[step.__name__] == [0, 0, 0]  # claim: mem-steady
assert found["after_backward"] == [0, 0, 0]  # claim: mem-after-backward
