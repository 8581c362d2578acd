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
_, divided = train("sum", lr=0.1 / 30)
# end

assert torch.isclose(sum_first, 30 * mean_first)  # claim: tr-sum-is-n-times
assert total.isnan()  # claim: tr-sum-diverges
assert torch.isclose(mean, torch.tensor(3.0))  # claim: tr-mean-converges
assert torch.isclose(divided, mean)  # claim: tr-sum-smaller-rate

# en: Adam divides the step by the size of the gradient
# zh: Adam 的步长要除以梯度的大小
weights = {}
for reduction in ("mean", "sum"):
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        getattr((w * x - y) ** 2, reduction)().backward()
        optimizer.step()
    weights[reduction] = w.item()
print("Adam, lr=0.1, w after 3 steps:", {k: round(v, 4) for k, v in weights.items()})
assert abs(weights["mean"] - weights["sum"]) < 1e-4  # claim: tr-sum-adam
