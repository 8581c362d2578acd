import torch
import warnings

_ = torch.manual_seed(0)
layer = torch.nn.Linear(2, 1)
seen = []


# essential
def look(module, grad_input, grad_output):
    seen.append((grad_input[0], grad_output[0]))


_ = layer.register_full_backward_hook(look)
# end
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    layer(torch.ones(1, 2)).sum().backward()

print("plain input: grad_input", seen[0][0], "| grad_output", seen[0][1])
print("plain input: warning:", str(caught[0].message)[:34] + "…")
# essential
x = torch.ones(1, 2, requires_grad=True)
layer(x).sum().backward()
# end
print("input requires grad: grad_input", [round(g, 3) for g in seen[1][0][0].tolist()])
with torch.no_grad():
    _ = layer(x)

print("calls of the hook, with a third forward pass under no_grad:", len(seen))
assert seen[0][0] is None  # claim: graph-plain-input-no-grad-input
assert "Full backward hook is firing" in str(
    caught[0].message
)  # claim: graph-plain-input-warns
assert torch.equal(seen[1][0], layer.weight)  # claim: graph-module-hook-grad-input
assert len(seen) == 2  # claim: graph-module-hook-needs-backward
warnings.simplefilter("ignore")
layer, entries = torch.nn.Linear(2, 1), []
_ = layer.register_backward_hook(lambda module, grads, _: entries.extend(grads))
layer(x).sum().backward()
shapes = [tuple(entry.shape) for entry in entries]
assert shapes == [(1,), (1, 2), (2, 1)]  # claim: graph-old-hook-entries
