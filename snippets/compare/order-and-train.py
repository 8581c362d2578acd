import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5))
x = torch.randn(8, 4)

# essential
_ = model.eval()
with torch.no_grad():
    outside = model(x)

_ = model.train()
with torch.no_grad():
    _ = model.eval()
    inside = model(x)

# end
print("eval() before the block or in it, results equal:", torch.equal(outside, inside))
recorded = model(x).requires_grad
print("after the block        : model.training", model.training, "| recorded", recorded)
assert torch.equal(outside, inside)  # claim: cmp-order-does-not-matter
assert not model.training and model(x).requires_grad  # claim: cmp-block-leaves-eval-on

with torch.no_grad():
    y = model.train()(x)

recorded = y.requires_grad
print("train() inside a block : model.training", model.training, "| recorded", recorded)
assert model.training and not y.requires_grad  # claim: cmp-train-does-not-record
