import torch

live = torch.nn.Parameter(torch.tensor([2.0]))


def nodes(t):
    seen, stack = set(), [t.grad_fn]
    while stack:
        node = stack.pop()
        if node is not None and node not in seen:
            seen.add(node)
            stack += [parent for parent, _ in node.next_functions]
    return len(seen)


def track(label, context):
    # essential
    average = torch.tensor([1.0])
    sizes = []
    for _ in range(4):
        with context():
            _ = average.lerp_(live, 0.1)
        # end
        sizes.append(nodes(average))
    print(f"{label:8} nodes in the history of the average: {sizes}")
    return sizes


recorded = track("recorded", torch.enable_grad)
silent = track("no_grad", torch.no_grad)
assert recorded == sorted(set(recorded))  # claim: tr-recorded-ema-grows
assert silent == [0, 0, 0, 0]  # claim: tr-silent-ema-has-no-graph
