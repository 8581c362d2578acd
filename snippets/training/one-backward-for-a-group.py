import torch

batches = torch.ones(4, 5, 100)


class Kept:
    now = most = 0

    def __init__(self, tensor):
        self.tensor = tensor
        Kept.now += tensor.numel()
        Kept.most = max(Kept.most, Kept.now)

    def __del__(self):
        Kept.now -= self.tensor.numel()


# essential
def backward_for_each(w):
    for x in batches:
        (((w * x) ** 2).mean() / 4).backward()


def one_backward(w):
    total = 0
    for x in batches:
        total = total + ((w * x) ** 2).mean() / 4
    total.backward()


def one_large_batch(w):
    ((w * batches) ** 2).mean().backward()


# end
most, grads = {}, []
for run in (backward_for_each, one_backward, one_large_batch):
    Kept.now = Kept.most = 0
    w = torch.ones(100, requires_grad=True)
    with torch.autograd.graph.saved_tensors_hooks(Kept, lambda kept: kept.tensor):
        run(w)
    most[run.__name__] = Kept.most
    grads.append(w.grad)
    print(
        f"{run.__name__:17} saved at once: {Kept.most} | w.grad: {w.grad[0].item():.2f}"
    )
each, one, large = most.values()
assert all(
    torch.allclose(grad, grads[0]) for grad in grads
)  # claim: group-same-gradient
assert one == large == 4 * each  # claim: group-memory
