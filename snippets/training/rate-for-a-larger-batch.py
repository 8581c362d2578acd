import torch

data = torch.tensor([1.0, 2.0, 3.0, 4.0])


def train(parts, rate, optimizer=torch.optim.SGD, divide=True):
    w = torch.zeros(1, requires_grad=True)
    optimizer = optimizer([w], lr=rate)
    # essential
    for group in parts:
        optimizer.zero_grad()
        for x in group:
            loss = (w - x).square().sum() / 2
            (loss / len(group) if divide else loss).backward()
        optimizer.step()
    # end
    return round(w.item(), 3)


# en: four updates with one sample each, or one update with all four
# zh: 四次更新，每次一个样本；或者一次更新，用全部四个样本
four, one = data.split(1), [data]
small = train(four, 0.01), train(one, 0.01), train(one, 0.04)
large = train(four, 0.4), train(one, 1.6)
print("four updates, rate 0.01:", small[0])
print("one update, rate 0.01  :", small[1], "| rate 0.04:", small[2])
print("four updates, rate 0.4 :", large[0], "| one update, rate 1.6:", large[1])
sgd = train(one, 0.01, divide=False)
adam = [train(one, 0.01, torch.optim.Adam, divide) for divide in (True, False)]
print("one update, loss not divided: SGD", sgd, "| Adam", adam[1], "divided", adam[0])
assert small[0] / small[1] > 3.5  # claim: rate-fewer-updates
assert abs(small[0] - small[2]) < 0.005  # claim: rate-times-four
assert large[1] > 3.9 > large[0]  # claim: rate-too-large
assert sgd == small[2]  # claim: rate-undivided-sgd
assert adam[0] == adam[1]  # claim: rate-undivided-adam
