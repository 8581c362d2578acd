import torch


# essential
def train(optimizer, penalty, **options):
    w = torch.tensor([2.0, -1.0], requires_grad=True)
    steps = optimizer([w], lr=0.1, **options)
    for factor in (1.0, -2.0, 3.0):
        steps.zero_grad()
        loss = (factor * w).sum()
        if penalty:
            loss = loss + 0.5 / 2 * w.square().sum()
        loss.backward()
        steps.step()
    return [round(value, 3) for value in w.tolist()]


rows = {
    "SGD": (torch.optim.SGD, {}),
    "SGD, momentum": (torch.optim.SGD, {"momentum": 0.9}),
    "Adam": (torch.optim.Adam, {}),
    "AdamW": (torch.optim.AdamW, {}),
    "RMSprop": (torch.optim.RMSprop, {}),
    "Adagrad": (torch.optim.Adagrad, {}),
    "Adam, decoupled": (torch.optim.Adam, {"decoupled_weight_decay": True}),
}
# end
equal, decayed = {}, {}
for name, (optimizer, options) in rows.items():
    decay = decayed[name] = train(optimizer, False, weight_decay=0.5, **options)
    in_loss = train(optimizer, True, weight_decay=0.0, **options)
    equal[name] = decay == in_loss
    print(f"{name:15} weight_decay=0.5 {decay}, in the loss {in_loss}")

assert equal["SGD"] and equal["SGD, momentum"]  # claim: penalty-sgd
assert equal["Adam"]  # claim: penalty-adam
assert equal["RMSprop"] and equal["Adagrad"]  # claim: penalty-others
assert not equal["AdamW"]  # claim: penalty-adamw
assert decayed["Adam, decoupled"] == decayed["AdamW"]  # claim: penalty-decoupled


def one_step(in_loss, used=True, parts=1, clip=False):
    w = torch.tensor([2.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.0 if in_loss else 0.5)
    for _ in range(parts):
        loss = w.sum() / parts if used else torch.zeros((), requires_grad=True)
        if in_loss:
            loss = loss + 0.5 / 2 * w.square().sum()
        loss.backward()
    if clip:
        torch.nn.utils.clip_grad_norm_([w], 1.0)
    optimizer.step()
    return w.grad, round(w.item(), 2)


cases = {
    "one loss": {},
    "clipped to norm 1": {"clip": True},
    "two backward(), each with penalty": {"parts": 2},
    "loss without w": {"used": False},
}
print("one step of SGD from w = 2")
steps = {}
for name, options in cases.items():
    (_, decay), (_, in_loss) = (one_step(way, **options) for way in (False, True))
    steps[name] = decay, in_loss
    print(f"{name:33} weight_decay: w {decay}, in the loss: w {in_loss}")

one, clipped, parts, unused = steps.values()
grad, _ = one_step(in_loss=False)
assert one == (1.8, 1.8) and grad == 1  # claim: penalty-not-in-grad
assert clipped == (1.8, 1.9)  # claim: penalty-clipped
assert parts == (1.8, 1.7)  # claim: penalty-parts
assert unused == (2.0, 1.9)  # claim: penalty-unused
