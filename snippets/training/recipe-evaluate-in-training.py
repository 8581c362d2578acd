import torch
from torch import nn


# essential
import contextlib


@contextlib.contextmanager
def evaluating(model):
    modes = {module: module.training for module in model.modules()}
    model.eval()
    try:
        with torch.no_grad():
            yield model
    finally:
        for module, mode in modes.items():
            module.train(mode)
        for module, mode in modes.items():
            module.training = mode


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)
)
models = ((dense, torch.randn(5, 3)), (images, torch.randn(5, 1, 3, 3)))
_ = dense.insert(1, nn.Dropout(0.5)), images[1].eval()
checks = []
for model, x in models:
    modes = [module.training for module in model.modules()]
    buffers = [b.clone() for b in model.buffers()]
    with evaluating(model):
        first, second = model(x), model(x)
    checks.append(torch.equal(first, second) and not first.requires_grad)
    checks.append(modes == [module.training for module in model.modules()])
    checks += [torch.equal(a, b) for a, b in zip(buffers, model.buffers())]
    checks.append(model(x).requires_grad)

print("eval mode inside, as before afterwards:", all(checks))
assert all(checks)  # claim: tr-recipe-evaluating
assert (
    not images[1].training and images.training
)  # claim: tr-recipe-frozen-parts-stay-in-eval
