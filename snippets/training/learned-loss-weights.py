import torch


def train(with_log, in_optimizer):
    w, s = torch.zeros(2, requires_grad=True), torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.Adam([w, s] if in_optimizer else [w], lr=0.05)
    for _ in range(500):
        # essential
        losses = torch.stack([10 * (w[0] - 1) ** 2 + 0.1, (w[1] + 1) ** 2 + 0.01])
        total = (losses * (-s).exp()).sum()
        if with_log:
            total = total + s.sum()
        # end
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
    return total.item(), (-s).exp().tolist(), losses.detach()


runs = {
    "with + s": train(True, True),
    "without + s": train(False, True),
    "s not in the optimizer": train(True, False),
}
for name, (total, weights, losses) in runs.items():
    print(f"{name:23} total {total:7.4f}  weights", [round(x, 4) for x in weights])

total, weights, losses = runs["with + s"]
assert total < -1 and losses.min() > 0  # claim: tr-weighted-total-negative
expected = 1 / losses
assert torch.allclose(
    torch.tensor(weights), expected, rtol=0.1
)  # claim: tr-weight-is-one-over-loss
assert max(runs["without + s"][1]) < 0.3  # claim: tr-weights-fall-without-log
assert runs["s not in the optimizer"][1] == [1, 1]  # claim: tr-weights-stay-one
# en: a constant added to a loss changes no gradient
# zh: 给损失加一个常数，梯度不变
x = torch.tensor([3.0], requires_grad=True)
(plain,) = torch.autograd.grad((x**2).sum(), x)
(lower,) = torch.autograd.grad((x**2).sum() - 100, x)
assert plain.equal(lower)  # claim: tr-constant-changes-no-gradient
