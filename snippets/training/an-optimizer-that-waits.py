import torch


# essential
class Waiting:
    """Does nothing until the last small batch of a group."""

    def __init__(self, optimizer):
        self.optimizer, self.complete = optimizer, True

    def step(self):
        if self.complete:
            self.optimizer.step()

    def zero_grad(self):
        if self.complete:
            self.optimizer.zero_grad()


# end
def trained(first=lambda *_: None, last=lambda *_: None):
    w = torch.nn.Parameter(torch.tensor(0.0))
    optimizer = Waiting(torch.optim.SGD([w], lr=1.0))
    for number, x in enumerate([1.0, 2.0, 3.0, 4.0], 1):
        # essential
        optimizer.complete = number % 2 == 0
        first(optimizer, w)
        (w * x / 2).backward()
        optimizer.step()
        last(optimizer, w)
        # end
    return w.item()


def by_optimizer(optimizer, w):
    optimizer.zero_grad()


def by_model(optimizer, w):
    w.grad = None


right = trained(last=by_optimizer)
wrong = trained(last=by_model)
early = trained(first=by_optimizer)
print("weight after the training (it starts at 0)")
print("optimizer.zero_grad() after step()     :", right)
print("model.zero_grad() after step()         :", wrong)
print("optimizer.zero_grad() before backward():", early)
assert right == -(1 + 2 + 3 + 4) / 2  # claim: tr-waiting-optimizer-accumulates
assert wrong == -(2 + 4) / 2  # claim: tr-waiting-model-clears-too-early
assert early == wrong  # claim: tr-waiting-clear-first-loses
