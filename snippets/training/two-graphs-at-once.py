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


class Attribute(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.kept = Saved(x)
        return x.sum()

    @staticmethod
    def backward(ctx, grad):
        return grad.expand(4)


def peak(train, release, end=torch.sum):
    Saved.peak = 0
    with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
        for _ in range(3):
            loss = end((w * 2).exp().exp())
            if train:
                loss.backward()
            if release:
                del loss
    return Saved.peak


validation = peak(train=False, release=False)
released = peak(train=False, release=True)
training = peak(train=True, release=False)
attribute = peak(train=True, release=False, end=Attribute.apply)
without = peak(train=True, release=True, end=Attribute.apply)
print("saved tensors at the peak")
print("validation without no_grad:", validation)
print("the same, with del loss   :", released)
print("training with backward()  :", training)
print("training, a tensor in ctx :", attribute)
print("the same, with del loss   :", without)
assert validation == 2 * released  # claim: mem-two-graphs
assert training == released  # claim: mem-backward-frees
assert attribute == without + 1  # claim: mem-attribute-stays
