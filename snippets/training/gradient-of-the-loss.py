import warnings

import torch

w = torch.tensor(3.0, requires_grad=True)


# essential
def slopes(start):
    w.grad = None
    loss = w**2
    loss.retain_grad()
    start(loss)
    return loss.grad.item(), w.grad.item()


ways = {
    "loss.backward()": lambda loss: loss.backward(),
    "backward(gradient=2)": lambda loss: loss.backward(torch.tensor(2.0)),
    "(5 * loss).backward()": lambda loss: (5 * loss).backward(),
    "(loss + w).backward()": lambda loss: (loss + w).backward(),
}
# end
found = {name: slopes(start) for name, start in ways.items()}
for name, (of_loss, of_w) in found.items():
    print(f"{name:22} loss.grad {of_loss}, w.grad {of_w}")

loss = w**2
loss.backward()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    kept = loss.grad
print("without retain_grad(): loss.grad", kept)
plain, scaled, factor, added = found.values()
assert plain == (1.0, 6.0)  # claim: tr-loss-grad-one
assert scaled == (2.0, 12.0)  # claim: tr-loss-grad-given
assert factor == (5.0, 30.0)  # claim: tr-loss-grad-factor
assert added == (1.0, 7.0)  # claim: tr-loss-grad-part
assert kept is None  # claim: tr-loss-grad-none
