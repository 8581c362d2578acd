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
equal = {}
for name, (optimizer, options) in rows.items():
    decay = train(optimizer, False, weight_decay=0.5, **options)
    in_loss = train(optimizer, True, weight_decay=0.0, **options)
    equal[name] = decay == in_loss
    print(f"{name:15} weight_decay=0.5 {decay}, in the loss {in_loss}")

assert equal["SGD"] and equal["SGD, momentum"]  # claim: penalty-sgd
assert equal["Adam"]  # claim: penalty-adam
assert equal["RMSprop"] and equal["Adagrad"]  # claim: penalty-others
assert not equal["Adam, decoupled"]  # claim: penalty-decoupled
assert not equal["AdamW"]  # claim: penalty-adamw

w = torch.tensor([2.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)
w.sum().backward()
optimizer.step()
print(
    "weight_decay: w.grad after step() is", w.grad.item(), "and w", round(w.item(), 2)
)
assert w.grad == 1 and round(w.item(), 2) == 1.8  # claim: penalty-not-in-grad
