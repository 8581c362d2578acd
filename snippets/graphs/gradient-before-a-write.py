import torch


def gradients(before):
    x, seen = torch.tensor([3.0, 4.0], requires_grad=True), []
    # essential
    y = x * 2
    if before:
        y.retain_grad()
        y.register_hook(seen.append)
    y[1] = y[0] * 2
    if not before:
        y.retain_grad()
        y.register_hook(seen.append)
    y.sum().backward()
    # end
    when = "before" if before else "after "
    print(f"called {when} the write: y.grad {y.grad.tolist()}, hook {seen[0].tolist()}")
    return y.grad.tolist(), seen[0].tolist()


kept, seen = gradients(before=True)
kept_later, seen_later = gradients(before=False)
assert kept == kept_later == [1, 1]  # claim: graph-write-retain-newest
assert seen == [3, 0]  # claim: graph-write-hook-stays
assert seen_later == [1, 1]  # claim: graph-write-hook-later
