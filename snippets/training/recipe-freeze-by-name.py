import torch
from torch import nn


# essential
import re


def freeze_except(model, pattern):
    kept = 0
    for name, p in model.named_parameters():
        p.requires_grad_(re.search(pattern, name) is not None)
        kept += p.requires_grad
    if not kept:
        raise ValueError(f"no parameter has a name with {pattern!r}")


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)
)
models = ((dense, torch.randn(5, 3)), (images, torch.randn(5, 1, 3, 3)))
moved = []
for (model, x), pattern in zip(models, (r"bias$", r"^3\.")):
    freeze_except(model, pattern)
    optimizer = torch.optim.AdamW(p for p in model.parameters() if p.requires_grad)
    before = {name: p.detach().clone() for name, p in model.named_parameters()}
    model(x).square().sum().backward()
    optimizer.step()
    new = dict(model.named_parameters())
    moved.append([name for name in before if not torch.equal(before[name], new[name])])
    print(f"{pattern:6}", moved[-1])

try:
    freeze_except(dense, "head")
except ValueError as error:
    message = str(error)
    print("error:", message)

right = [["0.bias", "2.bias"], ["3.weight", "3.bias"]]
assert moved == right  # claim: tr-recipe-freeze-by-name
assert "head" in message  # claim: tr-recipe-no-name-matches
