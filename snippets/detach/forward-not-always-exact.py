import torch


# essential
def usual(hard, x):
    return x + (hard - x).detach()


def reordered(hard, x):
    return hard.detach() + (x - x.detach())


# end
# en: float32 rounds 1 - 100000000 to -100000000
# zh: float32 会把 1 - 100000000 舍入成 -100000000
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

# en: all 65536 patterns of a 16-bit number; only the finite values count
# zh: 16 位数的全部 65536 种取值，只看有限的数
patterns = torch.arange(-(2**15), 2**15).to(torch.int16)
numbers = [patterns.view(dtype) for dtype in (torch.float16, torch.bfloat16)]
numbers += [torch.linspace(-1000, 1000, 100_001)]
finite = [t[t.isfinite()] for t in numbers]
exact = [torch.equal(usual(t.round(), t), t.round()) for t in finite]
print("usual form with round(): float16, bfloat16, float32 exact:", exact)
assert all(exact)  # claim: det-ste-round-is-exact

infinite = torch.tensor(float("inf"))
print("usual form at infinity:", usual(infinite.round(), infinite).item())
assert usual(infinite.round(), infinite).isnan()  # claim: det-ste-not-at-infinity
