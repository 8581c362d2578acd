import torch


# essential
# en: a relaxes, and b is held at 4;
# en: a should come to rest at (1 + 4) / 2 = 2.5
# zh: 让 a 弛豫，b 固定在 4；
# zh: a 应停在 (1 + 4) / 2 = 2.5
def energy(a, b):
    return (a - 1) ** 2 + (a - b) ** 2


def flag_off(a, b):
    return energy(a, b.requires_grad_(False))


def detach(a, b):
    return energy(a, b.detach())


def only_a_in_optimizer(a, b):
    return energy(a, b)


def no_grad_around_b(a, b):
    with torch.no_grad():
        pull = (a - b) ** 2
    return (a - 1) ** 2 + pull


# end
held, rest = (flag_off, detach, only_a_in_optimizer), {}
for technique in (*held, no_grad_around_b):
    a, b = (torch.tensor(v, requires_grad=True) for v in (0.0, 4.0))
    optimizer = torch.optim.SGD([a], lr=0.2)
    for _ in range(50):
        technique(a, b).backward()
        optimizer.step()
        optimizer.zero_grad()
    rest[technique] = round(a.item(), 4)
    print(f"{technique.__name__:20} a = {a.item():.4f}  energy = {energy(a, b):.4f}")

assert b.item() == 4.0  # claim: fr-fixed-part-stays
assert {rest[t] for t in held} == {2.5}  # claim: fr-holding-gives-the-same-rest
assert rest[no_grad_around_b] == 1.0  # claim: fr-no-grad-cuts-the-pull
