import torch
from torch.autograd.graph import saved_tensors_hooks

free = torch.linspace(-44, 44, 100, requires_grad=True)
fixed = torch.linspace(-55, 55, 100, requires_grad=True)


def inside(a):
    return ((a[1:] - a[:-1] - 1) ** 2).sum()


def energy():
    return inside(free) + inside(fixed) + ((free - fixed) ** 2).sum()


# essential
# en: the optimizer gets only the free group
# zh: 优化器只拿到放开的一组
optimizer = torch.optim.SGD([free], lr=0.1)
for _ in range(100):
    energy().backward()
    optimizer.step()
    optimizer.zero_grad()

# end
saved, nodes = [], set()
with saved_tensors_hooks(lambda t: saved.append(t.nbytes) or t, lambda t: t):
    e = energy()

found = {e.grad_fn}
while found:
    nodes |= found
    found = {n for f in found for n, _ in f.next_functions if n} - nodes

e.backward()
print(f"energy: {e:.2f}")
print("fixed.grad:", "None" if fixed.grad is None else "computed")
print("saved bytes:", sum(saved))
print("nodes:", len(nodes))
assert sum(saved) == (99 + 99 + 100) * 4  # claim: fr-optimizer-saves-every-term
assert fixed.grad.any()  # claim: fr-optimizer-leaves-gradients-behind
