import torch


def train(freeze):
    _ = torch.manual_seed(0)
    model = torch.nn.Linear(3, 1)
    freeze(model)
    before = model.weight.detach().clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    x = torch.randn(8, 3, requires_grad=True)
    model(x).sum().backward()
    optimizer.step()
    return (model.weight - before).abs().max().item()


# essential
def misspelt(model):
    for p in model.parameters():
        p.required_grad = False


def on_the_module(model):
    model.requires_grad = False


def right(model):
    model.requires_grad_(False)


# end
change = {f.__name__: train(f) for f in (misspelt, on_the_module, right)}
for name, value in change.items():
    print(f"{name:15}largest change of a weight: {value:.4f}")

assert change["misspelt"] > 0  # claim: leaf-misspelt-weights-change
assert change["on_the_module"] > 0  # claim: leaf-module-flag-weights-change
assert change["right"] == 0  # claim: leaf-right-spelling-holds
