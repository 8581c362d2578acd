import functools

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts


# essential
class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.load = None

    def forward(self, x):
        y = x.exp()
        amount = y.detach().sum()
        # en: the first call makes the tensor, each later call writes into it
        # zh: 第一次调用创建张量，以后每次都往里写
        if self.load is None:
            self.load = amount
        else:
            self.load += amount
        return y.sin()


class GateWithoutState(nn.Module):
    def forward(self, x):
        y = x.exp()
        return y.sin(), y.detach().sum()


# end
x = torch.zeros(2, requires_grad=True)
save = [torch.ops.aten.exp.default]
keep = functools.partial(create_selective_checkpoint_contexts, save)


def train(gate, **options):
    try:
        checkpoint(gate, x, use_reentrant=False, **options).sum().backward()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return gate.load.item()


selective, plain = train(Gate(), context_fn=keep), train(Gate())
prepared = Gate()
prepared.load = torch.zeros(())
twice = train(prepared, context_fn=keep)
# essential
result, amount = checkpoint(GateWithoutState(), x, use_reentrant=False, context_fn=keep)
result.sum().backward()
# end
print("selective, load is None at first:", selective)
print("plain,     load is None at first: load", plain, "instead of 2.0")
print("selective, load is 0 at first   : load", twice, "instead of 2.0")
print("amount returned                 : load", amount.item())

assert "not found in storage" in str(selective)  # claim: ck-state-not-found
assert plain == 4.0  # claim: ck-state-counted-twice
assert twice == 4.0  # claim: ck-state-from-zero
assert amount == 2.0  # claim: ck-state-returned
