import torch


# essential
class Waiting:
    """Like a wrapped optimizer: it does nothing until all parts are in."""

    def __init__(self, optimizer):
        self.optimizer, self.complete = optimizer, True

    def step(self):
        if self.complete:
            self.optimizer.step()

    def zero_grad(self):
        if self.complete:
            self.optimizer.zero_grad()


# end
def trained(clear):
    w = torch.nn.Parameter(torch.tensor(0.0))
    optimizer = Waiting(torch.optim.SGD([w], lr=1.0))
    for number, x in enumerate([1.0, 2.0, 3.0, 4.0], 1):
        # essential
        optimizer.complete = number % 2 == 0
        (w * x / 2).backward()
        optimizer.step()
        clear(optimizer, w)
        # end
    return w.item()


def by_model(optimizer, w):
    w.grad = None


right = trained(lambda optimizer, w: optimizer.zero_grad())
wrong = trained(by_model)
print("optimizer.zero_grad() each time:", right)
print("model.zero_grad() each time    :", wrong)
assert right == -(1 + 2 + 3 + 4) / 2  # claim: tr-waiting-optimizer-accumulates
assert wrong == -(2 + 4) / 2  # claim: tr-waiting-model-clears-too-early
