import torch


def train(way, optimizer=torch.optim.SGD, steps=20):
    gamma = torch.ones(1, requires_grad=True)
    opt = optimizer([gamma], lr=0.1)
    for _ in range(steps):
        opt.zero_grad()
        loss = (gamma * 0.0).sum()
        # essential
        if way == "in the loss":
            loss = loss + 0.3 * gamma.abs().sum()
        loss.backward()
        if way == "in .grad":
            gamma.grad += 0.3 * gamma.detach().sign()
        opt.step()
        if way == "after the step":
            with torch.no_grad():
                shorter = (gamma.abs() - 0.1 * 0.3).clamp(min=0.0)
                _ = gamma.copy_(gamma.sign() * shorter)
        # end
    return round(gamma.item(), 4)


def same(optimizer):
    return train("in the loss", optimizer) == train("in .grad", optimizer)


print("gamma, which begins at 1")
print("L1 in the loss, 20 steps       :", train("in the loss"))
print("L1 in .grad, 20 steps          :", train("in .grad"))
print("these two equal with Adam too  :", same(torch.optim.Adam))
print("L1 in .grad, 200 steps         :", train("in .grad", steps=200))
print("L1 after each step, 200 steps  :", train("after the step", steps=200))
assert same(torch.optim.SGD) and same(torch.optim.Adam)  # claim: tr-l1-same
assert train("in the loss") == 0.4  # claim: tr-l1-rate
assert train("in .grad", steps=200) != 0.0  # claim: tr-l1-not-zero
assert train("after the step", steps=200) == 0.0  # claim: tr-l1-zero
