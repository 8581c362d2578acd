import torch
from torch import nn

_ = torch.manual_seed(0)
blocks = [layer for _ in range(8) for layer in (nn.Linear(256, 256), nn.Tanh())]
body, head, x = nn.Sequential(*blocks), nn.Linear(256, 1), torch.randn(64, 256)


def megabytes(batch):
    saved = {}

    def pack(t):
        saved[t.untyped_storage().data_ptr()] = t.nbytes
        return t

    # essential
    trained = [p for p in [*body.parameters(), *head.parameters()] if p.requires_grad]
    optimizer = torch.optim.Adam(trained)
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        loss = head(body(x[:batch])).sum()
    loss.backward()
    optimizer.step()
    # end
    weights = {p.data_ptr() for p in [*body.parameters(), *head.parameters()]}
    activations = sum(size for where, size in saved.items() if where not in weights)
    gradients = sum(p.grad.nbytes for p in trained)
    state = sum(v.nbytes for s in optimizer.state.values() for v in s.values())
    _ = body.zero_grad(), head.zero_grad()
    return [round(n / 1e6, 2) for n in (activations, gradients, state)]


_ = body.requires_grad_(False)
frozen = megabytes(64)
_ = body.requires_grad_(True)
free, small = megabytes(64), megabytes(16)
print("                    activations, gradients, state of Adam (MB)")
for name, row in {"frozen": frozen, "unfrozen": free, "batch 16": small}.items():
    print(f"{name:20}", row)

assert free[0] > 8 * frozen[0]  # claim: fr-unfrozen-keeps-activations
assert frozen[1:] == [0, 0] and free[1] > 2  # claim: fr-unfrozen-needs-gradients
assert abs(free[2] - 2 * free[1]) < 0.02  # claim: fr-unfrozen-needs-state
assert small[0] < free[0] / 3 and small[1:] == free[1:]  # claim: fr-smaller-batch-helps
