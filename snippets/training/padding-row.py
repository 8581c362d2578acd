import torch
from torch import nn

_ = torch.manual_seed(0)


# essential
def layer():
    return nn.Embedding.from_pretrained(torch.ones(3, 2), freeze=False, padding_idx=0)


ids = torch.tensor([0, 0, 1])
lookup = layer()
lookup(ids).sum().backward()
print("gradient of the table:", lookup.weight.grad.tolist())
# end
assert not lookup.weight.grad[0].any()  # claim: tr-emb-padding-row-no-gradient
# en: what padding_idx does not stop
# zh: padding_idx 阻止不了的事情
decayed = torch.optim.AdamW(lookup.parameters(), lr=0.1, weight_decay=0.5)
decayed.step()
tied = layer()
(tied(ids) @ tied.weight.T).sum().backward()
fresh = nn.Embedding(3, 2, padding_idx=0)
print("padding row of a new layer    :", fresh.weight[0].tolist())
print("padding row of a loaded table :", layer().weight[0].tolist())
_ = nn.init.normal_(fresh.weight)
filled = [round(v, 2) for v in fresh.weight[0].tolist()]
print("new layer, after init.normal_ :", filled)
shrunk = [round(v, 2) for v in lookup.weight[0].tolist()]
print("loaded, after weight decay    :", shrunk)
print("tied output, gradient of row 0:", tied.weight.grad[0].tolist())
new = nn.Embedding(3, 2, padding_idx=0).weight[0]
assert new.tolist() == [0, 0]  # claim: tr-emb-new-padding-row-zero
assert layer().weight[0].tolist() == [1, 1]  # claim: tr-emb-loaded-padding-row-is-kept
assert fresh.weight[0].any()  # claim: tr-emb-init-fills-the-padding-row
assert lookup.weight[0].tolist() != [1, 1]  # claim: tr-emb-decay-moves-the-padding-row
assert tied.weight.grad[0].any()  # claim: tr-emb-tied-padding-row-gets-gradient
