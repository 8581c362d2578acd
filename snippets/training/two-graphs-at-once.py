import torch

w = torch.ones(4, requires_grad=True)


class Saved:
    alive = peak = 0

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        Saved.alive += 1
        Saved.peak = max(Saved.peak, Saved.alive)

    def __del__(self):
        Saved.alive -= 1


def peak(train, release):
    Saved.peak = 0
    with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
        for _ in range(3):
            loss = (w * 2).exp().exp().sum()
            if train:
                loss.backward()
            if release:
                del loss
    return Saved.peak


validation = peak(train=False, release=False)
released = peak(train=False, release=True)
training = peak(train=True, release=False)
print("saved tensors at the peak")
print("validation without no_grad:", validation)
print("the same, with del loss   :", released)
print("training with backward()  :", training)
assert validation == 2 * released  # claim: mem-two-graphs
assert training == released  # claim: mem-backward-frees
