import torch
from torch import nn


# essential
def changed(model, part):
    def tensors():
        return {**dict(part.named_parameters()), **dict(part.named_buffers())}

    before = {name: t.detach().clone() for name, t in tensors().items()}
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.1)
    model(torch.randn(4, 3)).sum().backward()
    optimizer.step()
    optimizer.zero_grad()
    after = tensors()
    return [name for name in before if not before[name].equal(after[name])]


# end
_ = torch.manual_seed(0)
body = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
model = nn.Sequential(body, nn.Linear(3, 1))

body.requires_grad = False
wrong = changed(model, body)
print("after requires_grad = False, changed:", *wrong)

del body.requires_grad
_ = body.requires_grad_(False)
better = changed(model, body)
print("after requires_grad_(False), changed:", *better)

_ = body.eval()
right = changed(model, body)
print("after eval() as well, changed:", *right or ["nothing"])

running = ["1.running_mean", "1.running_var", "1.num_batches_tracked"]
assert "0.weight" in wrong  # claim: leaf-check-finds-the-mistake
assert better == running  # claim: leaf-check-finds-buffers
assert right == []  # claim: leaf-check-passes
