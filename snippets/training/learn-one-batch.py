import torch
from torch import nn
from torch.nn.functional import cross_entropy

_ = torch.manual_seed(0)
x, y = torch.randn(8, 4), torch.tensor([0, 1, 1, 0, 1, 0, 0, 1])


def network(trained):
    _ = torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
    _ = model.requires_grad_(False)
    for part in trained:
        _ = part(model).requires_grad_(True)
    return model


# essential
def last_loss(model, lr, steps=1000):
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


# end
parts = {
    "all layers": [lambda m: m],
    "last layer": [lambda m: m[2]],
    "last bias": [lambda m: m[2].bias],
}
found = {}
start = cross_entropy(network([])(x), y).item()
print(f"loss before the training: {start:.2f}")
print("loss after 1,000 steps with the same 8 samples:")
for name, trained in parts.items():
    found[name] = [last_loss(network(trained), lr) for lr in (0.01, 1e-6)]
    print(f"{name:10}: rate 0.01: {found[name][0]:.2f}", end=", ")
    print(f"rate 1e-6: {found[name][1]:.2f}")

assert found["all layers"][0] < 0.01
assert found["last layer"][0] < 0.1  # claim: lv-batch-learned
assert abs(found["last bias"][0] - 0.6931) < 0.2
assert found["last bias"][0] > 0.5  # claim: lv-batch-too-few
assert all(start - row[1] < 0.01 for row in found.values())  # claim: lv-batch-slow
