import torch


def run(order, steps=3):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(steps):
        loss = (w * 2).sum()
        for name in order.split():
            if name == "zero":
                optimizer.zero_grad()
            elif name == "backward":
                loss.backward()
            else:
                optimizer.step()
    print(f"{order:20} w after three steps: {w.item():+.1f}")
    return round(w.item(), 4)


# en: each of three steps subtracts 0.1 * 2, so 1.0 becomes 0.4
# zh: 三步各减 0.1 * 2，1.0 变成 0.4
# essential
first = run("zero backward step")
last = run("backward step zero")
lost = run("backward zero step")
never = run("backward step")
# end
assert first == last == 0.4  # claim: tr-clear-before-or-after
assert lost == 1.0  # claim: tr-clear-in-between-loses-all
assert never == -0.2  # claim: tr-never-cleared-adds-up
