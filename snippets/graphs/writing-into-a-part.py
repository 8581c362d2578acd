import torch

mask = torch.tensor([True, False, True, False])


def gradients(write):
    x = torch.ones(4, requires_grad=True)
    value = torch.ones(2, requires_grad=True)
    y = x * 2
    write(y, value)
    y.sum().backward()
    return x.grad.tolist(), value.grad


# essential
ways = {
    "y[mask] = value": lambda y, value: y.__setitem__(mask, value),
    "y.data[mask] = value": lambda y, value: y.data.__setitem__(mask, value.data),
}
# end
rows = {name: gradients(write) for name, write in ways.items()}
for name, (x_grad, value_grad) in rows.items():
    print(f"{name:21} x.grad {x_grad}  value.grad {value_grad}")

recorded, hidden = rows.values()
assert recorded[1].tolist() == [1, 1]  # claim: graph-write-reaches-the-value
assert recorded[0] == [0, 2, 0, 2]  # claim: graph-overwritten-part-gets-zero
assert hidden[1] is None and hidden[0] == [2] * 4  # claim: graph-data-write-is-not-seen
