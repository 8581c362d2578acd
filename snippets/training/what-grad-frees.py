import torch


class Saved:
    alive = 0

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        Saved.alive += 1

    def __del__(self):
        Saved.alive -= 1


# essential
def after_forces(frozen):
    position = torch.ones(3, 2, requires_grad=True)
    pair, species = torch.nn.Linear(2, 8), torch.nn.Linear(4, 8)
    if frozen:
        _ = pair.requires_grad_(False), species.requires_grad_(False)
    by_position = pair(position).tanh().sum(1)
    energy = (by_position * species(torch.ones(3, 4)).tanh().sum(1)).sum()
    _ = torch.autograd.grad(energy, position)
    return energy


# end
found = {}
with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
    for frozen in (False, True):
        energy = after_forces(frozen)
        found[frozen] = Saved.alive, energy.requires_grad
        print(f"model frozen: {frozen}, saved tensors after grad(): {Saved.alive}")
        energy = energy.detach()
        print("    after energy.detach():", Saved.alive)
        assert Saved.alive == 0  # claim: mem-grad-detached

assert found[False][0] > 0 and found[False][1]  # claim: mem-grad-leaves-some
assert found[True] == (0, True)  # claim: mem-grad-frozen
