import torch

# en: a direction of length 1
# zh: 长度为 1 的方向
u = torch.tensor([1.0, 2.0, 2.0]) / 3


def drift(optimizer, correct=False):
    w = torch.tensor([2.0, 1.0, 1.0], requires_grad=True)
    opt = optimizer([w], lr=0.1)
    start = w.detach() @ u
    for _ in range(5):
        old = w.detach().clone()
        opt.zero_grad()
        (w * torch.tensor([3.0, -1.0, 0.0])).sum().backward()
        # essential
        w.grad -= (w.grad @ u) * u
        opt.step()
        if correct:
            with torch.no_grad():
                moved = w - old
                _ = w.copy_(old + moved - (moved @ u) * u)
        # end
    return round(abs((w.detach() @ u - start).item()), 3)


print("movement along u in 5 steps")
print("SGD                 :", drift(torch.optim.SGD))
print("Adam                :", drift(torch.optim.Adam))
print("Adam, step projected:", drift(torch.optim.Adam, correct=True))
assert drift(torch.optim.SGD) == 0.0  # claim: tr-projected-sgd
assert drift(torch.optim.Adam) == 0.5  # claim: tr-projected-adam
assert drift(torch.optim.Adam, correct=True) == 0.0  # claim: tr-projected-step
