import torch
from torch.nn.functional import embedding, relu

_ = torch.manual_seed(0)
x = torch.randn(2, 3, requires_grad=True)
table = torch.nn.Parameter(torch.randn(4, 3) * 5)
ids = torch.tensor([0, 1])
ways = {
    "relu, then +=": lambda: relu(x * 2).add_(x),
    "exp, then inplace relu": lambda: relu(x.exp(), inplace=True),
    "product, then inplace relu": lambda: relu(x * 2, inplace=True),
    "Embedding with max_norm": lambda: (
        table.square().sum() + embedding(ids, table, max_norm=1.0)
    ),
}
results = {}
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
assert results["exp, then inplace relu"] != "fine"  # claim: err-relu-behind-exp
assert fine == ["product, then inplace relu"]  # claim: err-relu-behind-product
assert results["Embedding with max_norm"] != "fine"  # claim: err-embedding-max-norm
