import torch
from torch import nn


# essential
class Spiking(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 2)
        self.v = 0.0

    def forward(self, x):
        self.v = 0.5 * self.v + self.layer(x)
        return torch.sigmoid(self.v)


# end
def train(after_each_batch):
    _ = torch.manual_seed(0)
    model = Spiking()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        try:
            model(torch.ones(1, 3)).sum().backward()
        except RuntimeError as error:
            return str(error).split(" (")[0]
        optimizer.step()
        after_each_batch(model)
    return "trained"


# essential
ways = {
    "nothing": lambda model: None,
    "reset": lambda model: setattr(model, "v", 0.0),
    "detach": lambda model: setattr(model, "v", model.v.detach()),
}
# end
results = {name: train(way) for name, way in ways.items()}
print("done with the state after each batch:")
for name, result in results.items():
    print(f"{name:8}:", result)

assert "a second time" in results["nothing"]  # claim: tr-module-state-keeps-graph
assert results["reset"] == "trained"  # claim: tr-module-state-reset
assert results["detach"] == "trained"  # claim: tr-module-state-detached

# en: reset between the forward and the backward pass
# zh: 在前向与反向传播之间重置
grads = []
for reset in (False, True):
    _ = torch.manual_seed(0)
    model = Spiking()
    loss = sum(model(torch.ones(1, 3)).sum() for _ in range(2))
    if reset:
        model.v = 0.0
    loss.backward()
    grads.append(model.layer.weight.grad)
print("reset before backward(), same gradient:", torch.equal(*grads))
assert torch.equal(*grads)  # claim: tr-module-state-reset-early
