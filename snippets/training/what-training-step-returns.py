import torch


# essential
# en: the order of Lightning's automatic optimization
# zh: Lightning 自动优化的顺序
def automatic(optimizer, losses):
    for loss in losses:
        optimizer.zero_grad()
        if loss is not None:
            loss.backward()
        optimizer.step()


# end
def run(optimizer, returns_none, first=False):
    w = torch.tensor([1.0], requires_grad=True)
    steps = optimizer([w])

    def losses():
        yield (w * 2).sum()
        yield None if returns_none else (w * 2).sum()

    automatic(steps, losses())
    return round(w.item(), 2)


makers = {
    "SGD": lambda p: torch.optim.SGD(p, lr=0.1),
    "SGD, momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "AdamW": lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.5),
}
found = {}
for name, make in makers.items():
    found[name] = run(make, True), run(make, False)
    print(f"{name:13} w: second batch None {found[name][0]}, a loss {found[name][1]}")

one = {"SGD": 0.8, "SGD, momentum": 0.8, "AdamW": 0.85}
assert {name: row[0] for name, row in found.items()} == one  # claim: light-none
assert all(none != loss for none, loss in found.values())
