import torch


def attempt(change):
    values = torch.ones(3, 2, requires_grad=True)
    mask = torch.tensor([True, True, True, False, False])
    y = torch.zeros(5, 2)
    y[mask] = values
    change(mask)
    try:
        y.sum().backward()
    except RuntimeError as error:
        return str(error).split(". ")[0].split(": [")[0]
    return f"values.grad = {values.grad.tolist()}"


# essential
changes = {
    "not changed": lambda mask: None,
    "mask[3] = True": lambda mask: mask.__setitem__(3, True),
    "mask.data[3] = True": lambda mask: mask.data.__setitem__(3, True),
    "mask.numpy()[3] = True": lambda mask: mask.numpy().__setitem__(3, True),
}
# end
texts = {name: attempt(change) for name, change in changes.items()}
for name, text in texts.items():
    print(f"{name}: {text}")

untouched, counted, data, array = texts.values()
assert "values.grad" in untouched  # claim: own-mask-untouched
assert "modified by an inplace operation" in counted  # claim: own-mask-counted
words = (
    "Function IndexPutBackward0 returned an invalid gradient at index 1 - got [4, 2]"
)
assert data.startswith(words) and array == data  # claim: own-mask-unseen

# en: the changed mask selects other rows, but the same number of rows
# en: the right gradient is [[0, 1], [2, 3], [4, 5]]
# zh: 改后的掩码选中的行不同，行数不变；正确的梯度是 [[0, 1], [2, 3], [4, 5]]
values = torch.ones(3, 2, requires_grad=True)
mask = torch.tensor([True, True, True, False, False])
y = torch.zeros(5, 2)
y[mask] = values
mask.data[0], mask.data[3] = False, True
(y * torch.arange(10.0).view(5, 2)).sum().backward()
print("another row, values.grad =", values.grad.tolist())
moved = [[2.0, 3.0], [4.0, 5.0], [6.0, 7.0]]
assert values.grad.tolist() == moved  # claim: own-mask-same-number

# en: scatter: the index is smaller than the source
# zh: scatter：下标比源张量小
source, index = torch.ones(2, 3, requires_grad=True), torch.zeros(1, 3).long()
try:
    torch.zeros(2, 3).scatter(0, index, source).sum().backward()
except RuntimeError as error:
    message = str(error)
    print("scatter, wrong:", message)

assert message.startswith(
    "Function ScatterBackward0"
)  # claim: own-scatter-smaller-index
torch.zeros(2, 3).scatter(0, index, source[:1]).sum().backward()
print("scatter, right: source.grad =", source.grad.tolist())
assert source.grad.tolist() == [[1.0] * 3, [0.0] * 3]  # claim: own-scatter-cut-source

# en: a write into a view
# zh: 写入视图
values = torch.ones(2, 2, requires_grad=True)
mask = torch.tensor([True, True, False])
y = torch.zeros(1, 3, 2)
y[0][mask] = values
mask.data[2] = True
try:
    y.sum().backward()
except RuntimeError as error:
    message = str(error)
    print("view:", message)

words = "Function torch::autograd::CopySlices returned an invalid gradient"
assert message.startswith(words)  # claim: own-mask-of-a-view
