import torch
from torch import nn


# essential
from torch.nn.utils import parametrize


class LowRank(nn.Module):
    def __init__(self, weight, rank, scale):
        super().__init__()
        self.scale = scale
        self.down = nn.Parameter(torch.randn_like(weight[:1].expand(rank, -1)))
        self.up = nn.Parameter(torch.zeros_like(weight[:, :1].expand(-1, rank)))

    def forward(self, weight):
        return weight + self.scale * self.up @ self.down


def add_lora(model, rank=4, scale=0.1):
    layers = [m for m in model.modules() if isinstance(m, nn.Linear)]
    if not layers:
        raise ValueError("the model has no linear layer")
    _ = model.requires_grad_(False)
    for layer in layers:
        addition = LowRank(layer.weight, rank, scale)
        parametrize.register_parametrization(layer, "weight", addition)


# end
_ = torch.manual_seed(0)
flat = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double()
attention = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0)
same, names, trained, merged = [], [], [], []
models = ((flat, torch.randn(5, 3).double()), (attention, torch.randn(5, 1, 4)))
for model, x in models:
    before = model(x)
    add_lora(model)
    same.append(torch.equal(model(x), before))
    additions = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    names += [n.split(".")[-1] for n, _ in additions]
    optimizer = torch.optim.SGD([p for _, p in additions], lr=0.1)
    for _ in range(2):
        optimizer.zero_grad()
        (model(x)[..., 0] - 1).square().sum().backward()
        optimizer.step()
    trained.append(all(p.grad.abs().max() > 1e-5 for _, p in additions))
    after = model(x).detach()
    for layer in [m for m in model.modules() if isinstance(m, nn.Linear)]:
        _ = parametrize.remove_parametrizations(layer, "weight")
    far = not torch.allclose(before, after, atol=1e-4)
    merged.append(torch.allclose(model(x), after, atol=1e-6) and far)

tied = nn.Sequential(nn.Embedding(3, 2), nn.Linear(2, 3))
tied[1].weight = tied[0].weight
add_lora(tied)
_ = nn.init.ones_(tied[1].parametrizations.weight[0].up)
before = tied[0].weight.clone()
_ = parametrize.remove_parametrizations(tied[1], "weight")
shared = not torch.equal(tied[0].weight, before)
print("same output before training:", same, "| all additions learn:", trained)
print("trained:", *names, "| same output after merging:", merged)
print("merging changes an embedding that shares the weight:", shared)
assert shared  # claim: tr-recipe-lora-merges-into-shared
assert same == [True, True]  # claim: tr-recipe-lora-starts-the-same
assert names == ["down", "up"] * 5  # claim: tr-recipe-lora-trains-additions
missed = attention.self_attn.in_proj_weight
assert missed.grad is None  # claim: tr-recipe-lora-misses-in-proj
assert all(trained)  # claim: tr-recipe-lora-reaches-attention
assert all(merged)  # claim: tr-recipe-lora-merges
