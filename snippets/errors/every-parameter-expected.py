import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
model[0].requires_grad_(False)
model(torch.ones(1)).backward()

# essential
trained = [p for p in model.parameters() if p.requires_grad]
sums = {p: torch.zeros_like(p) for p in trained}
tries = {
    "sums[p] for all": lambda: [sums[p] for p in model.parameters()],
    "sums[p] for trained": lambda: [sums[p] for p in trained],
    "p.grad of all": lambda: [p.grad.norm() for p in model.parameters()],
    "0.1 * p.grad of all": lambda: [0.1 * p.grad for p in model.parameters()],
    "a frozen group": lambda: torch.optim.SGD(
        [{"params": model[0].parameters()}, {"params": trained}], lr=0.1
    ).step(),
}
# end
results = {}
for name, attempt in tries.items():
    try:
        attempt()
        results[name] = "fine"
    except (KeyError, AttributeError, TypeError) as error:
        text = str(error).split(":")[0].split("\n")[0].split(" has")[0]
        results[name] = f"{type(error).__name__}: {text}"
    print(f"{name:19}:", results[name])

words = "KeyError: Parameter containing"
assert results["sums[p] for all"].startswith(words)  # claim: err-map-of-trained
assert results["sums[p] for trained"] == "fine"
assert "'NoneType' object" in results["p.grad of all"]  # claim: err-grad-of-all
product = results["0.1 * p.grad of all"]
assert product.startswith("TypeError")  # claim: err-grad-of-all-product
assert results["a frozen group"] == "fine"  # claim: err-frozen-group-fine
