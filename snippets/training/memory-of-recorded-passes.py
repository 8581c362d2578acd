import torch


class Saved:
    alive = 0

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        Saved.alive += 1

    def __del__(self):
        Saved.alive -= 1


def after_three_steps(keep):
    w, log, counts = torch.ones(3, requires_grad=True), [], []
    for _ in range(3):
        # essential
        loss = w.exp().square().sum()
        (slope,) = torch.autograd.grad(loss, w, create_graph=True)
        log.append(keep(slope))
        # end
        del loss, slope
        counts.append(Saved.alive)
    return counts


keeps = {
    "slope.norm()": lambda slope: slope.norm(),
    "slope.norm().detach()": lambda slope: slope.norm().detach(),
    "slope.norm().item()": lambda slope: slope.norm().item(),
}
found = {}
with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
    for name, keep in keeps.items():
        found[name] = after_three_steps(keep)
        print(f"{name:22} saved tensors after each step: {found[name]}")

growing, *flat = found.values()
assert 0 < growing[0] < growing[1] < growing[2]  # claim: tr-recorded-memory-grows
assert flat == [[0, 0, 0]] * 2  # claim: tr-recorded-memory-flat
