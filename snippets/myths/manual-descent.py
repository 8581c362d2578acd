import torch


def history(t):
    length, node = 0, t.grad_fn
    while node is not None:
        sources = node.next_functions
        length, node = length + 1, sources[0][0] if sources else None
    return length


# essential
def reassign(c):
    c.retain_grad()
    (c**2).backward()
    return c - 0.1 * c.grad


def in_place(c):
    (c**2).backward()
    with torch.no_grad():
        c -= 0.1 * c.grad
    c.grad = None
    return c


# end
lengths = {}
for update in (reassign, in_place):
    c = torch.tensor(1.0, requires_grad=True)
    lengths[update] = []
    for _ in range(4):
        c = update(c)
        lengths[update].append(history(c))
    print(f"{update.__name__:9} nodes after each round {lengths[update]}", end=" ")
    print("| c is a leaf:", c.is_leaf)

grown, flat = lengths.values()
assert grown == sorted(set(grown))  # claim: myth-history-grows
assert flat == [0, 0, 0, 0] and c.is_leaf  # claim: myth-in-place-stays-leaf
