import torch
from torch import nn


def size(tensors):
    return sum(t.nbytes for t in tensors)


def after_a_step(frozen, dtype=torch.float32, make=torch.optim.Adam, **options):
    # essential
    layers = nn.Linear(100, 100, bias=False), nn.Linear(100, 1, bias=False)
    model = nn.Sequential(*layers)
    if frozen:
        _ = model[0].requires_grad_(False).to(dtype)
    optimizer = make(model.parameters(), **options)
    h = model[0](torch.ones(1, 100, dtype=model[0].weight.dtype))
    model[1](h.float()).sum().backward()
    optimizer.step()
    # end
    weights = size(model.parameters())
    gradients = size(p.grad for p in model.parameters() if p.grad is not None)
    states = [s for of_p in optimizer.state.values() for s in of_p.values()]
    state = [s for s in states if s is not None and s.dim()]
    return weights, gradients, size(state)


rows = {
    "all trained": after_a_step(False),
    "first frozen": after_a_step(True),
    "frozen, bfloat16": after_a_step(True, torch.bfloat16),
}
for name, counts in rows.items():
    print("{:17} bytes: weights {}, gradients {}, Adam {}".format(name, *counts))

whole, frozen, half = rows.values()
assert whole == (40400, 40400, 80800)  # claim: frozen-memory-trained
assert frozen[0] == whole[0]  # claim: frozen-memory-weights
assert frozen[1:] == (400, 800)  # claim: frozen-memory-rest
assert half[0] == 20400  # claim: frozen-memory-half

SGD = torch.optim.SGD
plain, momentum = (after_a_step(False, make=SGD, momentum=m) for m in (0.0, 0.9))
print("state of SGD:", plain[2], "| of SGD with momentum:", momentum[2])
assert plain[2] == 0 and momentum[2] == momentum[0]  # claim: frozen-memory-sgd
