import torch

mask = torch.tensor([True, False])


def attempt(write):
    v = torch.tensor(5.0, requires_grad=True)
    x = torch.tensor([2.0, 3.0], requires_grad=True) * 1
    try:
        write(x, v)
        x.sum().backward()
    except RuntimeError as error:
        return "error" if "modified by an inplace" in str(error) else str(error)
    return f"v.grad {v.grad.item()}"


# essential
def times(x, v):
    x[0] *= v


def power(x, v):
    x[0] **= v


ways = {
    "x[0] = x[0] * v": lambda x, v: x.__setitem__(0, x[0] * v),
    "x[1] = x[0] * v": lambda x, v: x.__setitem__(1, x[0] * v),
    "x[0] = x[0] + v": lambda x, v: x.__setitem__(0, x[0] + v),
    "x[0] *= v": times,
    "x[0] **= v": power,
    "x[mask] = x[mask] * v": lambda x, v: x.__setitem__(mask, x[mask] * v),
    "x[0] = x[0].clone() * v": lambda x, v: x.__setitem__(0, x[0].clone() * v),
}
# end
got = {name: attempt(write) for name, write in ways.items()}
for name, text in got.items():
    print(f"{name:24} {text}")

same, other, added, multiplied, raised, masked, cloned = got.values()
assert same == other == "error"  # claim: err-slice-read-then-written
assert added == "v.grad 1.0"  # claim: err-slice-sum-saves-nothing
assert multiplied == "v.grad 2.0"  # claim: err-slice-in-place-is-fine
assert raised == "error"  # claim: err-slice-power-fails
assert masked == multiplied  # claim: err-slice-mask-copies
assert cloned == multiplied  # claim: err-slice-cloned-is-fine

a = torch.tensor(2.0, requires_grad=True)
# essential
# en: in a loop over time: collect the values in a list
# zh: 沿时间的循环：把各步的值收集到列表里
values = [torch.ones(())]
for _ in range(3):
    values.append(values[-1] * a)

torch.stack(values)[3].backward()
# end
print("a list, then stack: a.grad", a.grad.item())
assert a.grad == 12  # claim: err-slice-list-and-stack
