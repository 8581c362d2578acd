import weakref

import torch
from torch import nn


# essential
class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.aux = nn.Linear(2, 2), []

    def forward(self, x):
        hidden = self.layer(x).exp()
        alive.append(weakref.ref(hidden))
        self.aux.append((hidden**2).mean())
        return hidden


# end
def graphs(train, clear=False, in_the_loss=True):
    alive.clear()
    gate = Gate()
    for _ in range(3):
        if clear:
            gate.aux.clear()
        loss = gate(torch.ones(1, 2)).sum()
        if in_the_loss:
            loss = loss + gate.aux[-1]
        if train:
            loss.backward()
    del loss
    return sum(ref() is not None for ref in alive)


alive = []
print("graphs that still hold their tensors after 3 batches")
print("loss contains the auxiliary loss:", graphs(True))
print("loss does not contain it        :", graphs(True, in_the_loss=False))
print("no backward()                   :", graphs(False))
print("no backward(), list cleared     :", graphs(False, clear=True))
assert graphs(True) == 0  # claim: held-aux-trained
assert graphs(True, in_the_loss=False) == 3  # claim: held-aux-outside
assert graphs(False) == 3  # claim: held-aux-piles-up
assert graphs(False, clear=True) == 1  # claim: held-aux-cleared
