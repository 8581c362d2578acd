import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(3, 4, requires_grad=True)
head, table, w = nn.Linear(4, 2), nn.Embedding(5, 4), nn.Parameter(torch.ones(2))
adam = torch.optim.Adam([w])
converted = nn.Linear(4, 2)

# essential
with torch.inference_mode():
    features = torch.randn(3, 4)
    tokens = torch.tensor([0, 3])
    layers = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 2))
    _ = converted.double()
    w.grad = torch.ones(2)
    adam.step()

sources = {
    "features of a frozen net": lambda: head(features),
    "token ids": lambda: table(tokens),
    "model built inside": lambda: layers(x),
    "model converted inside": lambda: converted(x.double()),
    "gradient set inside": lambda: w.sum().backward(),
    "Adam state made inside": lambda: adam.step(),
}
# end
seen = {}
for name, use in sources.items():
    try:
        use()
        seen[name] = "no error"
    except RuntimeError as error:
        seen[name] = str(error).split(" outside")[0].split(". ")[0]
    print(f"{name:25}{seen[name]}")

saved = [name for name in seen if "saved for backward" in seen[name]]
assert "features of a frozen net" in saved  # claim: im-frozen-features-fail
assert "token ids" in saved  # claim: im-integer-ids-fail-too
assert len(saved) == 4  # claim: im-models-fail
assert len([s for s in seen.values() if "Inplace" in s]) == 2  # claim: im-state-fails
