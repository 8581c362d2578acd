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
        # essential
        for _ in range(3):
            output = (w * 2).exp().exp()
            loss = output.exp().sum()
            if train:
                loss.backward()
            if "loss" in release:
                del loss
            if "output" in release:
                del output
        # end
    return Saved.peak


validation = peak(train=False, release=[])
only_loss = peak(train=False, release=["loss"])
released = peak(train=False, release=["loss", "output"])
training = peak(train=True, release=[])
print("saved tensors at the peak")
print("validation without no_grad     :", validation)
print("validation, del loss           :", only_loss)
print("validation, del loss and output:", released)
print("training with backward()       :", training)
assert validation == 2 * released  # claim: mem-two-graphs
assert released < only_loss < validation  # claim: mem-output-keeps-the-graph
assert training == released  # claim: mem-backward-frees
