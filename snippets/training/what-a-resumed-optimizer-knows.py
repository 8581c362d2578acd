import copy

import torch


def build(order=(0, 1)):
    weights = [torch.zeros(1, requires_grad=True) for _ in range(2)]
    listed = [weights[k] for k in order]
    return weights, torch.optim.SGD(listed, lr=1.0, momentum=0.5)


def step(weights, optimizer):
    optimizer.zero_grad()
    before = [w.item() for w in weights]
    (weights[0] + 10 * weights[1]).backward()
    optimizer.step()
    return [b - w.item() for b, w in zip(before, weights)]


# essential
weights, optimizer = build()
for _ in range(2):
    step(weights, optimizer)
saved = copy.deepcopy(optimizer.state_dict())
steps = {"not interrupted": step(weights, optimizer)}

for name, order in {"state loaded": (0, 1), "other order": (1, 0)}.items():
    weights, fresh = build(order)
    fresh.load_state_dict(copy.deepcopy(saved))
    steps[name] = step(weights, fresh)

steps["state not loaded"] = step(*build())
# end
for name, size in steps.items():
    print(f"{name:16} third step:", size)

assert steps["not interrupted"] == [1.75, 17.5]  # claim: tr-resumed-uninterrupted
assert steps["state loaded"] == [1.75, 17.5]  # claim: tr-resumed-with-state
assert steps["state not loaded"] == [1.0, 10.0]  # claim: tr-resumed-without-state
assert steps["other order"] == [8.5, 10.75]  # claim: tr-resumed-other-order

# en: an unused parameter has no state, but keeps its number 0
# zh: 没有用到的参数没有状态，但也占着编号 0
unused, w = (torch.zeros(1, requires_grad=True) for _ in range(2))
optimizer = torch.optim.SGD([unused, w], lr=1.0, momentum=0.5)
w.backward()
optimizer.step()
numbers = list(optimizer.state_dict()["state"])
print("numbers of the parameters with a state:", numbers)
assert numbers == [1]  # claim: tr-resumed-unused-counts
