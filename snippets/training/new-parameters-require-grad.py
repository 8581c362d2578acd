from torch import nn

# essential
layer = nn.Linear(2, 2).requires_grad_(False)
old = layer.weight
layer.weight = nn.Parameter(old.detach().clone())
print("nn.Parameter(…), requires grad:", layer.weight.requires_grad)
layer.weight = nn.Parameter(old.detach().clone(), requires_grad=old.requires_grad)
print("old flag passed, requires grad:", layer.weight.requires_grad)
# end
forgotten = nn.Parameter(old.detach().clone()).requires_grad
kept = layer.weight.requires_grad

flags = []
for assign in (False, True):
    frozen = nn.Linear(2, 2).requires_grad_(False)
    _ = frozen.load_state_dict(nn.Linear(2, 2).state_dict(), assign=assign)
    flags.append(frozen.weight.requires_grad)
    print(f"load_state_dict(assign={assign}), requires grad:", flags[-1])

# essential
model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
matched = [n for n, p in model.named_parameters() if n.startswith("backbone.")]
for name in matched:
    model.get_parameter(name).requires_grad_(False)
# end
still = sum(p.requires_grad for p in model.parameters())
print(f"names that match: {matched}, trainable parameters: {still} of 4")

assert forgotten and not kept  # claim: lib-new-parameter-requires-grad
assert flags == [False, False]  # claim: lib-loading-keeps-the-flag
assert matched == [] and still == 4  # claim: lib-no-name-matches
