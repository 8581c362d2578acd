import torch
from torch import nn


# essential
def train_only(model, head):
    model.requires_grad_(False)
    head.requires_grad_(True)
    model.train()
    for module in model.modules():
        if module not in set(head.modules()):
            module.training = False
    return torch.optim.AdamW(head.parameters(), lr=1e-3)


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)
)
models = ((dense, torch.randn(5, 3)), (images, torch.randn(5, 1, 3, 3)))
others, heads = [], []
for model, x in models:
    optimizer = train_only(model, model[-1])
    before = {name: t.clone() for name, t in model.state_dict().items()}
    model(x).square().sum().backward()
    optimizer.step()
    for name, t in model.state_dict().items():
        changed = not torch.equal(before[name], t)
        (heads if name.startswith(f"{len(model) - 1}.") else others).append(changed)

print("all of the head changed:", all(heads))
print("other weights or statistics changed:", any(others))
assert all(heads) and len(heads) == 4  # claim: tr-recipe-head-moves
assert not any(others)  # claim: tr-recipe-rest-stands-still
