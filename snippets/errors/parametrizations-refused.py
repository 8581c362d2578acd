import copy
import pickle

import torch
from torch import nn
from torch.nn.utils import parametrize


class Apply(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, w):
        return self.function(w)


def register(function, name="weight"):
    layer = nn.Linear(2, 2)
    parametrize.register_parametrization(layer, name, Apply(function))
    return layer


symmetric = register(torch.triu)
calls = {
    # essential
    "returns one number": lambda: register(torch.sum),
    "returns float64": lambda: register(torch.Tensor.double),
    "returns no tensor": lambda: register(lambda w: 2.0),
    "no such parameter": lambda: register(torch.triu, "kernel"),
    # end
    "remove what is not there": lambda: parametrize.remove_parametrizations(
        nn.Linear(2, 2), "weight"
    ),
    "assign without right_inverse": lambda: setattr(
        symmetric, "weight", torch.ones(2, 2)
    ),
    "pickle the layer": lambda: pickle.dumps(symmetric),
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, ValueError) as error:
        texts[name] = " ".join(str(error).split())
    print(f"{name}: {texts[name].split(', unless')[0].split('. ')[0]}")

shape, dtype, kind, missing, removed, assigned, pickled = texts.values()
assert "may not change the shape" in shape  # claim: mod-par-shape
assert "may not change the dtype" in dtype  # claim: mod-par-dtype
assert "must return a tensor" in kind  # claim: mod-par-kind
assert "does not have a parameter" in missing  # claim: mod-par-missing
assert "does not have a parametrization" in removed  # claim: mod-par-removed
assert "does not implement right_inverse" in assigned  # claim: mod-par-assign
assert "only supported through state_dict()" in pickled  # claim: mod-par-pickle
twin = copy.deepcopy(symmetric)
assert twin.weight.equal(symmetric.weight)  # claim: mod-par-deepcopy

free = nn.Linear(2, 2)
parametrize.register_parametrization(free, "weight", Apply(torch.sum), unsafe=True)
print("unsafe=True, the weight has the shape", tuple(free.weight.shape))
assert free.weight.shape == ()  # claim: mod-par-unsafe
free = nn.Linear(2, 2)
double = Apply(torch.Tensor.double)
parametrize.register_parametrization(free, "weight", double, unsafe=True)
assert free.weight.dtype == torch.float64  # claim: mod-par-unsafe-dtype
