import torch


def usual(hard, x):
    return x + (hard - x).detach()


def reordered(hard, x):
    return hard.detach() + (x - x.detach())


# en: next to 100000000 a float32 has no room for the 1
# zh: 在 100000000 旁边，float32 已经容不下那个 1
x = torch.tensor([3.0, 1e8], requires_grad=True)
for form in (usual, reordered):
    x.grad = None
    y = form(x.sign(), x)
    y.sum().backward()
    print(f"{form.__name__:9} forward {y.tolist()}  x.grad {x.grad.tolist()}")

outputs = [form(x.sign(), x).tolist() for form in (usual, reordered)]
assert outputs[0] == [1.0, 0.0]  # claim: det-ste-can-lose-digits
assert outputs[1] == [1.0, 1.0]  # claim: det-ste-reordered-is-exact
assert x.grad.tolist() == [1.0, 1.0]  # claim: det-ste-reordered-passes-the-gradient

grid = torch.linspace(-1000, 1000, 100_001)
exact = torch.equal(usual(grid.round(), grid), grid.round())
print("usual form with round(), 100001 values exact:", exact)
assert exact  # claim: det-ste-round-is-exact
