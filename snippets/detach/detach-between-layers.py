import torch
from torch import nn


def nodes(node, seen):
    if node is not None and node not in seen:
        seen.add(node)
        for parent, _ in node.next_functions:
            nodes(parent, seen)
    return len(seen)


# essential
def train(way):
    first, middle, last = (nn.Linear(4, 4) for _ in range(3))
    if way == "requires_grad_(False)":
        _ = middle.requires_grad_(False)
    if way == "flag on both":
        _ = first.requires_grad_(False), middle.requires_grad_(False)
    h = middle(first(torch.ones(8, 4)))
    if way == "detach_()":
        _ = h.detach_()
    loss = last(h).sum()
    loss.backward()
    # end
    grads = [layer.weight.grad is not None for layer in (first, middle, last)]
    return grads, nodes(loss.grad_fn, set())


found = {}
print("gradient of            first  middle last   nodes of the graph")
for way in ("neither", "requires_grad_(False)", "detach_()", "flag on both"):
    grads, size = found[way] = train(way)
    print(f"{way:22}", *(f"{g!s:6}" for g in grads), size)

neither, flag, cut, both = found.values()
assert neither[0] == [True, True, True]
assert flag[0] == [True, False, True]  # claim: between-flag
assert cut[0] == [False, False, True]  # claim: between-cut
assert (cut[1], flag[1]) == (5, 10)  # claim: between-nodes
assert both == cut  # claim: between-both

h, refused = nn.Linear(4, 4)(torch.ones(2, 3, 4)), "no error"
try:
    h.detach_()
except RuntimeError as error:
    refused = str(error).split(".")[0]
print("detach_() on the output for an input of three dimensions:", refused)
assert refused == "Can't detach views in-place"  # claim: between-view
