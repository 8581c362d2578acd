import torch


def factorise(flags, clear_before):
    _ = torch.manual_seed(0)
    target = torch.randn(30, 4) @ torch.randn(4, 20) + 0.1 * torch.randn(30, 20)
    u = (0.5 * torch.randn(30, 4)).requires_grad_()
    v = (0.5 * torch.randn(20, 4)).requires_grad_()
    largest = 0.0
    for turn in range(10):
        # essential
        free, fixed = (u, v) if turn % 2 == 0 else (v, u)
        if flags:
            free.requires_grad_(True)
            fixed.requires_grad_(False)
        optimizer = torch.optim.SGD([free], lr=2.0)
        # end
        for _ in range(20):
            if clear_before:
                optimizer.zero_grad()
            loss = ((u @ v.T - target) ** 2).mean()
            largest = max(largest, loss.item())
            loss.backward()
            optimizer.step()
            if not clear_before:
                optimizer.zero_grad()
    return loss.item(), largest


print(f"{'':40} final loss  largest loss")
results = []
for flags, clear_before in ((True, False), (False, True), (False, False)):
    results.append(factorise(flags, clear_before))
    how = "before backward" if clear_before else "after step"
    name = f"{'flags' if flags else 'optimizers only'}, cleared {how}"
    print(f"{name:40} {results[-1][0]:10.4f} {results[-1][1]:13.1f}")

flags, before, after = results
assert flags == before  # claim: fr-clearing-before-needs-no-flags
assert after[1] == float("inf")  # claim: fr-clearing-after-leaves-a-heap
