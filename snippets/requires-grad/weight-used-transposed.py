import copy

import torch
from torch import nn
from torch.nn.functional import linear

x = torch.tensor([[1.0, 2.0, 3.0]])


# essential
class Shared(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(3, 2, bias=False)

    def forward(self, x):
        return linear(self.encoder(x), self.encoder.weight.t())


class TwoParameters(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(3, 2, bias=False)
        self.decoder = nn.Linear(2, 3, bias=False)
        self.decoder.weight = nn.Parameter(self.encoder.weight.t())

    def forward(self, x):
        return self.decoder(self.encoder(x))


# end
def start(make):
    _ = torch.manual_seed(0)
    return make()


def step(model, kind, **options):
    optimizer = kind(model.parameters(), lr=0.1, **options)
    model(x).sum().backward()
    optimizer.step()
    return model.encoder.weight.detach()


def same(kind, **options):
    made = (start(make) for make in (Shared, TwoParameters))
    return torch.allclose(*(step(model, kind, **options) for model in made))


def tied(model):
    return torch.equal(model.encoder.weight.t(), model.decoder.weight)


two = start(TwoParameters)
numbers = len(list(start(Shared).parameters())), len(list(two.parameters()))
print("number of parameters: Shared", numbers[0], "TwoParameters", numbers[1])
optimizers = {
    "SGD": same(torch.optim.SGD),
    "SGD, weight_decay=0.1": same(torch.optim.SGD, weight_decay=0.1),
    "Adam": same(torch.optim.Adam),
}
for name, equal in optimizers.items():
    print(f"Shared and TwoParameters equal after a step of {name}: {equal}")
copied, converted = copy.deepcopy(two), start(TwoParameters).double()
after = []
for model, dtype in ((two, x.dtype), (copied, x.dtype), (converted, torch.double)):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model(x.to(dtype)).sum().backward()
    optimizer.step()
    after.append(tied(model))
print("TwoParameters: after a step, does decoder.weight equal encoder.weight.t()?")
for name, equal in zip(("as built", "after deepcopy()", "after double()"), after):
    print(f"  {name}: {equal}")
try:
    two.decoder.weight = two.encoder.weight.t()
except TypeError as error:
    message = str(error)
    print("decoder.weight = encoder.weight.t():", message[:47])

assert numbers == (1, 2)  # claim: leaf-transposed-numbers
assert optimizers["SGD"] and after[0]  # claim: leaf-transposed-storage
same_with = list(optimizers.values())
assert same_with == [True, False, False]  # claim: leaf-transposed-optimizer
assert after[1:] == [False, False]  # claim: leaf-transposed-apart
assert "cannot assign" in message  # claim: leaf-transposed-assigned
