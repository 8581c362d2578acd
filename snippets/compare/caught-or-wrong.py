import torch


def gradient(write):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x.sigmoid()
    before = y.detach().clone()
    write(y)
    try:
        y.sum().backward()
    except RuntimeError as error:
        return str(error).partition(":")[0]
    return torch.allclose(x.grad, before * (1 - before))


results = {
    "nothing written": gradient(lambda y: None),
    "y.detach().zero_()": gradient(lambda y: y.detach().zero_()),
    "y.data.zero_()": gradient(lambda y: y.data.zero_()),
    "y.detach().clone().zero_()": gradient(lambda y: y.detach().clone().zero_()),
}
words = {True: "right gradient", False: "WRONG gradient, no error"}
for name, result in results.items():
    print(f"{name:27}{words.get(result, result)}")

untouched, detached, data, copied = results.values()
assert "inplace operation" in detached  # claim: cmp-write-through-detach-is-caught
assert data is False  # claim: cmp-write-through-data-is-wrong
assert untouched is True and copied is True  # claim: cmp-write-to-a-copy-is-safe
