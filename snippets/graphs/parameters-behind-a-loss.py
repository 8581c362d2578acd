import torch
from torch.utils.checkpoint import checkpoint

used, spare = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
model = torch.nn.ModuleDict({"used": used, "spare": spare})
x = used(torch.ones(2))
loss = (x + x.tanh()).sum()
names = {p: name for name, p in model.named_parameters()}


# essential
def behind(loss):
    waiting, seen, leaves = [loss.grad_fn], set(), []
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            leaves.append(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return leaves


found = sorted(names[p] for p in behind(loss) if p in names)
# end
print("found by behind       :", found)
assert found == ["used.bias", "used.weight"]  # claim: graph-behind-a-loss

# essential
grads = torch.autograd.grad(loss, list(names), allow_unused=True)
asked = sorted(name for name, g in zip(names.values(), grads) if g is not None)
# end
print("found by autograd.grad:", asked)
assert asked == found  # claim: graph-behind-by-grad

x = torch.ones(2, requires_grad=True)
hidden = behind(checkpoint(used, x, use_reentrant=True).sum())
print(
    "behind, with a reentrant checkpoint:",
    [names.get(leaf, "the input") for leaf in hidden],
)
assert hidden[0] is x and len(hidden) == 1  # claim: graph-behind-reentrant
