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
saved = {k: v.clone() for k, v in layer.state_dict().items()}
stored = {k: v.tolist() for k, v in saved.items()}
used = layer.weight.tolist()
prune.remove(layer, "weight")
removed = {k: v.tolist() for k, v in layer.state_dict().items()}
# end
print("stored weight:", [round(x, 2) for x in stored["weight_orig"][0]])
print("stored mask  :", stored["weight_mask"][0])
print("used weight  :", [round(x, 2) for x in used[0]])
print("after remove :", list(removed))
new = torch.nn.Linear(3, 1, bias=False)
try:
    _ = new.load_state_dict(saved)
except RuntimeError as error:
    message = str(error)
    print("load into a new layer:", message.split("\n")[1].strip()[:17], "…")
_ = prune.identity(new, "weight")
_ = new.load_state_dict(saved)
_ = new(torch.ones(1, 3))
print("after prune.identity :", [round(x, 2) for x in new.weight[0].tolist()])
assert "Missing key" in message  # claim: prune-load-refused
assert new.weight.tolist() == used  # claim: prune-load-identity
assert stored["weight_orig"][0][0] != 0.0  # claim: prune-stored-not-zero
assert used[0][0] == 0.0  # claim: prune-used-zero
assert removed["weight"][0][0] == 0.0  # claim: prune-removed-zero
