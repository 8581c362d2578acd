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
        # en: call train() too: some layers do more in it than set the flag
        # zh: 要调用 train()：有的层在 train() 里不只是设置标志
        for module, mode in modes.items():
            module.train(mode)
        # en: train(mode) also changes the parts of a module, so set their flags again
        # zh: train(mode) 也会改变模块的各个部分，所以再设置一次各自的标志
        for module, mode in modes.items():
            module.training = mode


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
