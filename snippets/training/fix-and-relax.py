import torch

# en: four beads on a line, joined by three springs of rest length 1
# zh: 一条直线上的四个珠子，由三根自然长度为 1 的弹簧相连
ends = torch.tensor([0.0, 4.5])
middle = torch.tensor([0.5, 1.0])


def energy():
    x = torch.cat([ends[:1], middle, ends[1:]])
    return ((x[1:] - x[:-1] - 1) ** 2).sum()


# essential
def relax(free, fixed):
    fixed.requires_grad_(False)
    free.requires_grad_(True)
    optimizer = torch.optim.SGD([free], lr=0.1)
    for _ in range(200):
        energy().backward()
        assert fixed.grad is None  # claim: fixed-part-gets-no-gradient
        optimizer.step()
        optimizer.zero_grad()


# end
@torch.no_grad()
def show(label):
    places = [[round(v, 3) for v in group.tolist()] for group in (ends, middle)]
    print(f"{label:14} ends {places[0]} middle {places[1]} energy {energy():.4f}")
    return energy().item(), ends.clone()


start, ends_before = show("start")
relax(free=middle, fixed=ends)
first, ends_after = show("middle relaxed")
relax(free=ends, fixed=middle)
second, _ = show("ends relaxed")
assert torch.equal(ends_before, ends_after)  # claim: fixed-part-stays-put
assert start > first > second  # claim: each-phase-lowers-the-energy
