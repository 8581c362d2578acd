import torch


def moved(name, before, **options):
    p = torch.nn.Parameter(torch.ones(2, 2))
    optimizer = getattr(torch.optim, name)([p], lr=0.1, **options)
    for gradient in before + [0.0]:
        start = p.detach().clone()
        p.grad = torch.full_like(p, gradient)
        optimizer.step()
    return not torch.equal(start, p.detach())


names = (
    "SGD Adagrad Rprop RMSprop Adadelta Adafactor "
    "Adam AdamW NAdam Adamax RAdam Muon ASGD"
)
# essential
fresh, after_one, decayed = {}, {}, {}
print("does the parameter move when its gradient is 0?")
print(f"{'':11} at first  after a gradient  weight_decay=0.1")
for name in names.split():
    fresh[name] = moved(name, [])
    after_one[name] = moved(name, [1.0])
    if name != "Rprop":
        decayed[name] = moved(name, [], weight_decay=0.1)
    print(f"{name:11} {fresh[name]!s:9} {after_one[name]!s:17} {decayed.get(name)}")
# end

default_decay = ["AdamW", "Muon", "ASGD"]
assert [n for n, m in fresh.items() if m] == default_decay  # claim: tr-zero-moves-adamw
still = [n for n, m in after_one.items() if not m]
assert still == names.split()[:6]  # claim: tr-zero-moves-momentum
assert all(decayed.values())  # claim: tr-zero-moves-with-decay
