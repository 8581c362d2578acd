import torch
from torch import nn


class LoRA(nn.Module):
    def __init__(self, layer, rank=4, scale=1.0):
        super().__init__()
        self.layer, self.scale = layer.requires_grad_(False), scale
        self.down = nn.Linear(layer.in_features, rank, bias=False)
        self.up = nn.Linear(rank, layer.out_features, bias=False)
        nn.init.zeros_(self.up.weight)

    def forward(self, x):
        return self.layer(x) + self.scale * self.up(self.down(x))


def add_lora(model, rank=4):
    for name, child in model.requires_grad_(False).named_children():
        if isinstance(child, nn.Linear):
            setattr(model, name, LoRA(child, rank))
        else:
            add_lora(child, rank)


_ = torch.manual_seed(0)
flat = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
nested = nn.Sequential(nn.Sequential(nn.Linear(3, 3), nn.ReLU()), nn.Linear(3, 2))
same, names = [], []
for model in (flat, nested):
    x = torch.randn(5, 3)
    before = model(x)
    add_lora(model)
    same.append(torch.equal(model(x), before))
    names += [n.split(".")[-2] for n, p in model.named_parameters() if p.requires_grad]

print("same output at first:", same, "| trained:", names)
assert same == [True, True]  # claim: tr-recipe-lora-starts-the-same
assert names == ["down", "up"] * 4  # claim: tr-recipe-lora-trains-additions
