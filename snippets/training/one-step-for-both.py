import torch


def train(way, optimizer):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = optimizer([w], lr=0.1)
    first, second = (lambda: w.square().sum()), (lambda: (w - 3).square().sum())
    # essential
    if way == "one step":
        first().backward()
        second().backward()
        optimizer.step()
    else:
        first().backward()
        optimizer.step()
        optimizer.zero_grad()
        # en: a forward pass with the new weights
        # zh: 用新的权重重新做前向传播
        second().backward()
        optimizer.step()
    # end
    return round(w.item(), 3)


results = {}
for optimizer in (torch.optim.SGD, torch.optim.Adam):
    pair = [train(way, optimizer) for way in ("one step", "two steps")]
    results[optimizer.__name__] = pair
    print(f"{optimizer.__name__:4} one step: w = {pair[0]}, two steps: w = {pair[1]}")

one, two = results["SGD"]
assert one == 1.2 and two == 1.24  # claim: task-one-step-sgd
one, two = results["Adam"]
assert one == 1.1 and 0.9 < two < 1  # claim: task-one-step-adam
