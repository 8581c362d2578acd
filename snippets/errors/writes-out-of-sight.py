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
        results[name] = "no error"
    except RuntimeError as error:
        assert "modified by an inplace operation" in str(error)
        results[name] = "modified by an inplace operation"
    print(f"{name:27}", results[name])

fine = [name for name in ways if results[name] == "no error"]
assert "relu, then +=" not in fine  # claim: err-add-behind-relu
assert "y /= y.norm()" not in fine  # claim: err-divided-by-norm
saved = {f"{name}, then inplace relu" for name in ("exp", "sigmoid", "softmax")}
assert not saved.intersection(fine)  # claim: err-relu-behind-exp
assert fine == [
    "layers, then inplace relu",
    "product, then inplace relu",
    "add, then relu",
]  # claim: err-relu-behind-product
assert "Embedding with max_norm" not in fine  # claim: err-embedding-max-norm
