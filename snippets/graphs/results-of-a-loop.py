import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)


def filled(out, value):
    for i in range(3):
        out[i] = value(i)
    return out


# essential
ways = {
    "zeros, out[i] = x[i] ** 2": filled(torch.zeros(3), lambda i: x[i] ** 2),
    "torch.stack of a list": torch.stack([x[i] ** 2 for i in range(3)]),
    "out[i] = (...).item()": filled(torch.zeros(3), lambda i: (x[i] ** 2).item()),
    "zeros of integers": filled(torch.zeros(3, dtype=int), lambda i: x[i] ** 2),
}
# end
gradients = {}
for name, out in ways.items():
    passed = out.requires_grad
    gradients[name] = torch.autograd.grad(out.sum(), x)[0].tolist() if passed else None
    print(f"{name:26} gradient of x: {gradients[name]}")

first, stacked, number, integers = gradients.values()
assert first == [2, 4, 6]  # claim: graph-loop-into-zeros
assert stacked == first  # claim: graph-loop-stack
assert number is None  # claim: graph-loop-number
assert integers is None  # claim: graph-loop-integers

# en: each element is computed from the one before
# zh: 每个元素由前一个元素算出
out = torch.zeros(4)
for i in range(3):
    out[i + 1] = out[i] * x[i] + 1
try:
    out.sum().backward()
except RuntimeError as error:
    message = str(error)
    print("out[i + 1] = out[i] * x[i] + 1:", message[:72], "...")
assert "modified by an inplace operation" in message  # claim: graph-loop-reads-itself
