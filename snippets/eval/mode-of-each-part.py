import contextlib

import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Dropout(), nn.BatchNorm1d(2))
_ = model[2].eval()


# essential
@contextlib.contextmanager
def evaluating(model):
    modes = {module: module.training for module in model.modules()}
    try:
        with torch.no_grad():
            yield model.eval()
    finally:
        # en: a module comes before its parts, so each part gets its own mode
        # zh: 模块排在自己的各部分之前，所以每个部分最后得到自己的模式
        for module, mode in modes.items():
            module.train(mode)


# end
def modes():
    return [module.training for module in model]


before = modes()
with evaluating(model):
    x = torch.ones(3, 2)
    repeats = torch.equal(model(x), model(x))
after = modes()
_ = model.eval()
_ = model.train()
print("before       :", before)
print("inside       : two calls give the same result:", repeats)
print("after        :", after)
print("eval(), train() instead:", modes())
assert repeats  # claim: eval-manager-evaluates
assert after == before  # claim: eval-manager-restores
assert modes() != before  # claim: eval-train-is-not-enough
