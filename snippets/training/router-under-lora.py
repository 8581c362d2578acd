import torch
from torch import nn


def train(train_router):
    _ = torch.manual_seed(0)
    layer, router, x = nn.Linear(4, 4), nn.Linear(4, 3), torch.randn(16, 4)
    _ = layer.requires_grad_(False), router.requires_grad_(train_router)
    # essential
    down, up = nn.Linear(4, 1, bias=False), nn.Linear(1, 4, bias=False)
    nn.init.zeros_(up.weight)
    trained = [p for m in (router, down, up) for p in m.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=0.1)
    for _ in range(2):
        share = router(layer(x) + up(down(x))).softmax(1).mean(0)
        aux = (share**2).sum()
        optimizer.zero_grad()
        aux.backward()
        optimizer.step()
    # end
    return router.weight.grad is not None, bool(up.weight.abs().sum() > 0)


frozen, free = train(False), train(True)
for name, (gradient, changed) in {"frozen": frozen, "trained": free}.items():
    print(f"router {name}: router has gradient: {gradient}, adapter changed: {changed}")
assert not frozen[0]  # claim: moe-router-frozen
assert frozen[1]  # claim: moe-router-adapter-moves
assert free[0]  # claim: moe-router-trained
