import torch
from torch import nn
from torch.nn.functional import embedding, relu

_ = torch.manual_seed(0)
x = torch.randn(2, 3, requires_grad=True)
table = torch.nn.Parameter(torch.randn(4, 3) * 5)
ids = torch.tensor([0, 1])
# essential
ways = {
    "relu, then +=": lambda: relu(x * 2).add_(x),
    "y /= y.norm()": lambda: divided(x * 2),
    "exp, then inplace relu": lambda: relu(x.exp(), inplace=True),
    "sigmoid, then inplace relu": lambda: relu(x.sigmoid(), inplace=True),
    "softmax, then inplace relu": lambda: relu(x.softmax(1), inplace=True),
    "layers, then inplace relu": lambda: sum(
        relu(y, inplace=True).sum() for y in layers()
    ),
    "product, then inplace relu": lambda: relu(x * 2, inplace=True),
    "exp, dropout in eval()": lambda: relu(nn.Dropout().eval()(x.exp()), inplace=True),
    "exp, dropout with p=0": lambda: relu(nn.Dropout(0.0)(x.exp()), inplace=True),
    "add, then relu": lambda: relu((x * 2).add_(x)),
    "Embedding with max_norm": lambda: (
        table.square().sum() + embedding(ids, table, max_norm=1.0)
    ),
}
# end
results = {}


def layers():
    linear, norm, dropout = nn.Linear(3, 3), nn.LayerNorm(3), nn.Dropout()
    convolution, batch_norm = nn.Conv1d(2, 2, 1), nn.BatchNorm1d(3)
    return [f(x * 2) for f in (linear, norm, dropout, convolution, batch_norm)]


def divided(y):
    y /= y.norm(dim=1, keepdim=True)
    return y


for name, way in ways.items():
    try:
        way().sum().backward()
        results[name] = "fine"
    except RuntimeError as error:
        assert "modified by an inplace operation" in str(error)
        results[name] = "modified by an inplace operation"
    print(f"{name:27}", results[name])

fine = [name for name in ways if results[name] == "fine"]
assert results["relu, then +="] != "fine"  # claim: err-add-behind-relu
assert results["y /= y.norm()"] != "fine"  # claim: err-divided-by-norm
saved = [
    results[f"{name}, then inplace relu"] for name in ("exp", "sigmoid", "softmax")
]
assert "fine" not in saved  # claim: err-relu-behind-exp
assert fine == [
    "layers, then inplace relu",
    "product, then inplace relu",
    "add, then relu",
]  # claim: err-relu-behind-product
idle = [results[f"exp, dropout {name}"] for name in ("in eval()", "with p=0")]
assert "fine" not in idle  # claim: err-relu-behind-idle-dropout
assert results["Embedding with max_norm"] != "fine"  # claim: err-embedding-max-norm
