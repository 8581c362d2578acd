import torch


def ends(name, factor, lr=0.01, start=torch.tensor([1.0, 2.0]), **options):
    p = torch.nn.Parameter(start.clone())
    optimizer = getattr(torch.optim, name)([p], lr=lr, **options)
    for _ in range(10):
        optimizer.zero_grad()
        (factor * (p - 1.1).square().sum()).backward()
        optimizer.step()
    return p.detach()


# essential
names = "SGD RAdam Adam AdamW NAdam Adamax Adagrad RMSprop Rprop Adafactor".split()
same = {name: torch.allclose(ends(name, 1), ends(name, 8)) for name in names}
decay = {
    name: torch.allclose(
        ends(name, 1, weight_decay=0.5), ends(name, 8, weight_decay=0.5)
    )
    for name in ("Adam", "AdamW")
}
larger_lr = torch.allclose(ends("SGD", 8), ends("SGD", 1, lr=0.08))
tiny = torch.allclose(ends("Adam", 1), ends("Adam", 1e-9))
matrix = torch.tensor([[1.0, 2.0]])
small = {
    dtype: torch.allclose(*(ends("Adafactor", f, start=start) for f in (0.01, 0.08)))
    for dtype, start in (("float32", matrix), ("bfloat16", matrix.bfloat16()))
}
# end
print("the same result with 8 * loss:", same)
print("SGD, the same result with 8 * loss and with 8 * lr:", larger_lr)
print("with weight_decay, the same result with 8 * loss:", decay)
print("Adam, the same result with 1e-9 * loss:", tiny)
print("Adafactor, the same result with 0.01 * loss and 0.08 * loss:", small)

assert larger_lr and not same["SGD"]  # claim: tr-factor-moves-sgd
assert not same["RAdam"]  # claim: tr-factor-moves-radam
assert all(same[name] for name in names[2:])  # claim: tr-factor-cancels
assert decay == {"Adam": False, "AdamW": True}  # claim: tr-factor-and-decay
assert not tiny  # claim: tr-factor-below-eps
assert small == {"float32": True, "bfloat16": False}  # claim: tr-factor-adafactor
