import torch
from torch import nn


# essential
def optimizers_for(model):
    tables = {m.weight for m in model.modules() if isinstance(m, nn.Embedding)}
    trained = [p for p in model.parameters() if p.requires_grad]
    matrices = [p for p in trained if p.ndim == 2 and p not in tables]
    others = [p for p in trained if p.ndim != 2 or p in tables]
    return torch.optim.Muon(matrices, lr=0.02), torch.optim.AdamW(others, lr=1e-3)


def step(loss, optimizers):
    loss.backward()
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad()


# end
_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
words = nn.Sequential(nn.Embedding(9, 4), layer)
_ = layer.linear1.requires_grad_(False)
for model, x in ((images, torch.randn(5, 1, 3, 3)), (words, torch.arange(9)[None])):
    optimizers = optimizers_for(model)
    groups = [[p for g in o.param_groups for p in g["params"]] for o in optimizers]
    names = {p: name for name, p in model.named_parameters()}
    print("Muon:", *(names[p] for p in groups[0]))
    trained = sorted(names[p] for p in names if p.requires_grad)
    held = sorted(names[p] for p in sum(groups, []))
    assert held == trained  # claim: tr-recipe-each-in-one-optimizer
    before = {name: p.detach().clone() for p, name in names.items()}
    step(model(x).pow(4).mean(), optimizers)
    moved = sorted(n for p, n in names.items() if not torch.equal(p, before[n]))
    assert moved == trained  # claim: tr-recipe-all-optimizers-step
    assert all(p.grad is None for p in names)  # claim: tr-recipe-all-cleared
