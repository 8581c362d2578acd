import torch
from torch import nn


# essential
def decay_groups(model, weight_decay):
    trained = [p for p in model.parameters() if p.requires_grad]
    decayed = [p for p in trained if p.ndim >= 2]
    others = [p for p in trained if p.ndim < 2]
    return [
        {"params": decayed, "weight_decay": weight_decay},
        {"params": others, "weight_decay": 0.0},
    ]


# end
def weights_after_a_step(groups_of):
    model = nn.Sequential(nn.Linear(1, 1), nn.LayerNorm(1))
    for p in model.parameters():
        nn.init.ones_(p)
        p.grad = torch.zeros_like(p)
    torch.optim.AdamW(groups_of(model), lr=0.5, weight_decay=0.5).step()
    return {name: p.item() for name, p in model.named_parameters()}


one = weights_after_a_step(lambda model: model.parameters())
two = weights_after_a_step(lambda model: decay_groups(model, 0.5))
print("one group: ", one)
print("two groups:", two)

assert set(one.values()) == {0.75}  # claim: tr-decay-reaches-all
assert two["0.weight"] == 0.75  # claim: tr-decay-of-matrices
others = [two[name] for name in two if name != "0.weight"]
assert others == [1.0, 1.0, 1.0]  # claim: tr-no-decay-of-vectors
