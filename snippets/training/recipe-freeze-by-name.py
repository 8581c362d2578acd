import torch
from torch import nn


# essential
import re


def freeze_except(model, pattern):
    named = model.named_parameters(remove_duplicate=False)
    trained = [p for name, p in named if re.search(pattern, name)]
    if not trained:
        raise ValueError(f"no parameter has a name with {pattern!r}")
    model.requires_grad_(False)
    for p in trained:
        p.requires_grad_()


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

tied = nn.Sequential(nn.Embedding(5, 4), nn.Linear(4, 5))
tied[1].weight = tied[0].weight
freeze_except(tied, r"^1\.weight$")
assert tied[0].weight.requires_grad  # claim: tr-recipe-freeze-shared
assert not tied[1].bias.requires_grad
right = [["0.bias", "2.bias"], ["3.weight", "3.bias"]]
assert moved == right  # claim: tr-recipe-freeze-by-name
assert "head" in message  # claim: tr-recipe-no-name-matches
