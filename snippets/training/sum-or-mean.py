import torch

x = torch.linspace(0, 2, 30)
y = 3 * x


def train(reduction, lr):
    w = torch.zeros(1, requires_grad=True)
    first = None
    for _ in range(200):
        loss = getattr((w * x - y) ** 2, reduction)()
        (gradient,) = torch.autograd.grad(loss, w)
        first = gradient if first is None else first
        with torch.no_grad():
            w -= lr * gradient
    print(f"{reduction:4} {lr=:.4f}  first gradient {first.item():7.1f}", end="  ")
    print(f"w after 200 steps: {w.item():.4f}")
    return first, w


# essential
mean_first, mean = train("mean", lr=0.1)
sum_first, total = train("sum", lr=0.1)
# end

assert torch.isclose(sum_first, 30 * mean_first)  # claim: tr-sum-is-n-times
assert total.isnan()  # claim: tr-sum-diverges
assert torch.isclose(mean, torch.tensor(3.0))  # claim: tr-mean-converges
