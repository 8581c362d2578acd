import torch

# essential
choices = {
    "amax()": lambda x: x.amax(),
    "max()": lambda x: x.max(),
    "max(dim=0)": lambda x: x.max(dim=0).values,
    "maximum": lambda x: torch.maximum(x[0], x[1]),
    "sort": lambda x: x.sort(descending=True).values[0],
}
# end
shares = {}
for name, choose in choices.items():
    # essential
    x = torch.tensor([2.0, 2.0, 1.0], requires_grad=True)
    choose(x).backward()
    shares[name] = x.grad.tolist()
    # end
    print(f"{name:11}", shares[name])

assert (
    shares["amax()"] == shares["max()"] == shares["maximum"] == [0.5, 0.5, 0.0]
)  # claim: graph-tie-is-shared
assert shares["max(dim=0)"] == [1.0, 0.0, 0.0]  # claim: graph-tie-goes-to-one

edges = {"relu": torch.relu, "abs": torch.abs, "clamp(min=0)": lambda x: x.clamp(min=0)}
at_zero = {}
for name, edge in edges.items():
    x = torch.tensor(0.0, requires_grad=True)
    edge(x).backward()
    at_zero[name] = x.grad.item()

print("slope at 0:", at_zero)
assert at_zero["relu"] == at_zero["abs"] == 0.0  # claim: graph-slope-at-the-edge
assert at_zero["clamp(min=0)"] == 1.0  # claim: graph-clamp-at-the-edge
