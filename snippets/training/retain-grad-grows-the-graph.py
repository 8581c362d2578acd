import torch


def nodes(t):
    seen, stack = set(), [t.grad_fn]
    while stack:
        node = stack.pop()
        if node is not None and node not in seen:
            seen.add(node)
            stack += [parent for parent, _ in node.next_functions]
    return len(seen)


def descend(label, update):
    c, sizes = torch.tensor(4.0, requires_grad=True), []
    for _ in range(5):
        c.retain_grad()
        loss = (c - 1) ** 2
        sizes.append(nodes(loss))
        loss.backward()
        c = update(c)
    print(f"{label:13} result {c.item():.4f}, nodes in the graph of each round {sizes}")
    return c.item(), sizes


# essential
def rebind(c):
    return c - 0.1 * c.grad


def in_place(c):
    with torch.no_grad():
        c -= 0.1 * c.grad
    c.grad = None
    return c


# end
chained, proper = descend("retain_grad()", rebind), descend("in place", in_place)
assert chained[0] == proper[0]  # claim: tr-retain-grad-same-numbers
assert chained[1] == sorted(set(chained[1]))  # claim: tr-retain-grad-graph-grows
assert len(set(proper[1])) == 1  # claim: tr-in-place-graph-is-constant
