import torch
from torch import nn


# essential
def moved(model, part):
    before = {name: t.clone() for name, t in part.state_dict().items()}
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.1)
    model(torch.randn(4, 3)).sum().backward()
    optimizer.step()
    optimizer.zero_grad()
    after = part.state_dict()
    return [name for name in before if not before[name].equal(after[name])]


# end
_ = torch.manual_seed(0)
body = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
model = nn.Sequential(body, nn.Linear(3, 1))

body.requires_grad = False
wrong = moved(model, body)
print("requires_grad = False: moved", *wrong)

del body.requires_grad
_ = body.requires_grad_(False)
better = moved(model, body)
print("requires_grad_(False): moved", *better)

_ = body.eval()
right = moved(model, body)
print("and eval()           : moved", *right)

running = ["1.running_mean", "1.running_var", "1.num_batches_tracked"]
assert "0.weight" in wrong  # claim: leaf-check-finds-the-mistake
assert better == running  # claim: leaf-check-finds-buffers
assert right == []  # claim: leaf-check-passes
