import torch

data = torch.tensor([1.0, 2.0, 3.0, 4.0])


def train(parts, rate):
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=rate)
    # essential
    for group in parts:
        optimizer.zero_grad()
        for x in group:
            loss = (w - x).square().sum() / 2
            (loss / len(group)).backward()
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
assert small[0] / small[1] > 3.5  # claim: rate-fewer-updates
assert abs(small[0] - small[2]) < 0.005  # claim: rate-times-four
assert large[1] > 3.9 > large[0]  # claim: rate-too-large
