import torch

optim = torch.optim
kinds = {
    "SGD": lambda p: optim.SGD(p, lr=0.1),
    "SGD momentum": lambda p: optim.SGD(p, lr=0.1, momentum=0.9),
    "SGD weight_decay": lambda p: optim.SGD(p, lr=0.1, weight_decay=0.1),
    "Adam": lambda p: optim.Adam(p, lr=0.1),
    "AdamW": lambda p: optim.AdamW(p, lr=0.1),
}


def moves(make, set_to_none):
    w = torch.nn.Parameter(torch.ones(1))
    optimizer = make([w])
    # essential
    for step in range(4):
        if step == 2:
            _ = w.requires_grad_(False)
            frozen_at = w.item()
        optimizer.zero_grad(set_to_none=set_to_none)
        if w.requires_grad:
            w.square().sum().backward()
        optimizer.step()
    # end
    return w.item() != frozen_at


print("does the frozen parameter move?")
print(f"{'.grad':21} None   zero")
with_none, with_zero = [], []
for name, make in kinds.items():
    with_none.append(moves(make, True))
    with_zero.append(moves(make, False))
    print(f"{name:21} {with_none[-1]!s:6} {with_zero[-1]}")

assert not any(with_none)  # claim: tr-none-stands-still
assert not with_zero[0]  # claim: tr-plain-sgd-stands-still-on-zero
assert all(with_zero[1:])  # claim: tr-zero-keeps-moving
