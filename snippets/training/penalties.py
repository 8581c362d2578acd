import torch

start, target = torch.tensor([1.0, -2.0]), torch.tensor([3.0, 10.0])


def train(kind, decay=0.0, penalty=0.0):
    w = start.clone().requires_grad_()
    optimizer = kind([w], lr=0.1, weight_decay=decay)
    for _ in range(3):
        optimizer.zero_grad()
        loss = ((w - target) ** 2).sum() + penalty / 2 * (w**2).sum()
        loss.backward()
        optimizer.step()
    return w.detach()


# essential
same = {}
for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW):
    by_option, by_loss = train(kind, decay=0.5), train(kind, penalty=0.5)
    same[kind.__name__] = torch.allclose(by_option, by_loss)
    print(
        f"{kind.__name__:5} weight_decay and term give the same weights:",
        same[kind.__name__],
    )
# end
assert same["SGD"]  # claim: pen-sgd-same
assert same["Adam"]  # claim: pen-adam-same
assert not same["AdamW"]  # claim: pen-adamw-differs
ends = {}
for name in ("weight_decay", "term"):
    w, unused = (torch.tensor(2.0, requires_grad=True) for _ in range(2))
    decay = 0.5 if name == "weight_decay" else 0.0
    optimizer = torch.optim.SGD([w, unused], lr=1.0, weight_decay=decay)
    loss = 8 * w
    if name == "term":
        loss = loss + 0.5 / 2 * (w**2 + unused**2)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(w, 1.0)
    optimizer.step()
    ends[name] = round(w.item(), 3), round(unused.item(), 3)
    print(f"clipped to 1, {name}: w = {ends[name][0]}, unused = {ends[name][1]}")
assert ends["weight_decay"][0] == 0.0 and ends["term"][0] == 1.0  # claim: pen-clip
assert ends["weight_decay"][1] == 2.0 and ends["term"][1] == 1.0  # claim: pen-unused
w = torch.tensor([0.0, 2.0, -3.0], requires_grad=True)
w.abs().sum().backward()
print("gradient of w.abs().sum():", w.grad.tolist())
assert w.grad.tolist() == [0.0, 1.0, -1.0]  # claim: pen-l1-sign
(squares,) = torch.autograd.grad((w**2).sum(), w)
(norm,) = torch.autograd.grad(w.norm(), w)
print(
    "(w**2).sum():",
    squares.tolist(),
    "| w.norm():",
    [round(g, 2) for g in norm.tolist()],
)
assert squares.tolist() == [0.0, 4.0, -6.0]  # claim: pen-squares
assert round(norm.norm().item(), 4) == 1.0  # claim: pen-norm-length
