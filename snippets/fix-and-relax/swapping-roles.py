import torch


# en: relax a against b, then hold a and relax b with the same optimizer
# zh: 先固定 b 弛豫 a，再固定 a，用同一个优化器弛豫 b
def moved_after_swap(clear, set_to_none):
    a, b = (torch.tensor(v, requires_grad=True) for v in (0.0, 4.0))
    # essential
    optimizer = torch.optim.SGD([a, b], lr=0.1, momentum=0.5)
    for free, fixed in ((a, b), (b, a)):
        free.requires_grad_(True)
        fixed.requires_grad_(False)
        held = fixed.item()
        for _ in range(5):
            ((a - 1) ** 2 + (b - 3) ** 2 + (a - b) ** 2).backward()
            optimizer.step()
            if clear:
                optimizer.zero_grad(set_to_none=set_to_none)
    # end
    return fixed.item() - held


def moved_by_lbfgs():
    a, b = (torch.tensor(v, requires_grad=True) for v in (0.0, 4.0))
    optimizer = torch.optim.LBFGS([a, b], lr=0.5, max_iter=3)

    def closure():
        optimizer.zero_grad()
        energy = (a - 1) ** 2 + (b - 3) ** 2 + (a - b) ** 2
        energy.backward()
        return energy

    for free, fixed in ((a, b), (b, a)):
        free.requires_grad_(True)
        fixed.requires_grad_(False)
        held = fixed.item()
        optimizer.step(closure)
    return fixed.item() - held


none = moved_after_swap(clear=True, set_to_none=True)
zero = moved_after_swap(clear=True, set_to_none=False)
stale = moved_after_swap(clear=False, set_to_none=False)
print(f"zero_grad()                  fixed part moved {none:+.3f}")
print(f"zero_grad(set_to_none=False) fixed part moved {zero:+.3f}")
print(f"no zero_grad                 fixed part moved {stale:+.3f}")
lbfgs = moved_by_lbfgs()
print(f"zero_grad(), LBFGS           fixed part moved {lbfgs:+.3f}")
assert none == 0  # claim: fr-none-stands-still
assert abs(lbfgs) > 0.01  # claim: fr-lbfgs-moves-the-fixed
assert zero != 0  # claim: fr-zero-moves-by-momentum
assert stale != 0  # claim: fr-stale-gradient-moves
