import torch

embedding = torch.nn.Embedding(4, 2)
target_encoder = torch.nn.Linear(2, 2).requires_grad_(False)
ids = torch.tensor([0, 1])

# essential
from_data = target_encoder(torch.ones(1, 2))
from_trained = target_encoder(embedding(ids))
with torch.no_grad():
    in_block = target_encoder(embedding(ids))
# end

for name, t in {
    "input is data": from_data,
    "input is trained": from_trained,
    "in no_grad": in_block,
}.items():
    print(f"{name:17} history: {t.grad_fn is not None}")

assert from_data.grad_fn is None  # claim: det-frozen-target-of-data
assert from_trained.grad_fn is not None  # claim: det-frozen-target-of-trained
assert in_block.grad_fn is None  # claim: det-frozen-target-in-no-grad
