import torch
from torch.nn.utils import prune

layer = torch.nn.Linear(3, 1, bias=False)
layer.weight.data = torch.tensor([[0.1, 2.0, 3.0]])
# essential
prune.l1_unstructured(layer, "weight", amount=1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, weight_decay=0.1)
layer(torch.ones(1, 3)).sum().backward()
optimizer.step()
_ = layer(torch.ones(1, 3))
stored = {k: v.tolist() for k, v in layer.state_dict().items()}
used = layer.weight.tolist()
prune.remove(layer, "weight")
removed = {k: v.tolist() for k, v in layer.state_dict().items()}
# end
print("stored weight:", [round(x, 2) for x in stored["weight_orig"][0]])
print("stored mask  :", stored["weight_mask"][0])
print("used weight  :", [round(x, 2) for x in used[0]])
print("after remove :", list(removed))
assert stored["weight_orig"][0][0] != 0.0  # claim: prune-stored-not-zero
assert used[0][0] == 0.0  # claim: prune-used-zero
assert removed["weight"][0][0] == 0.0  # claim: prune-removed-zero
