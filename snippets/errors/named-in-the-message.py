import torch


def named(write):
    x = torch.ones(2, requires_grad=True)
    # essential
    y = x * 3
    loss = y.sin().sum()
    write(y)
    # end
    try:
        loss.backward()
    except RuntimeError as error:
        return str(error).split("output 0 of ")[1].split(",")[0]


# en: sin saved its input y: what does the message name?
# zh: sin 保存了输入 y，报错会写出什么名字？
# essential
results = {
    "y += 1": named(lambda y: y.add_(1)),
    "y[0] = 1": named(lambda y: y.__setitem__(0, 1.0)),
    "y += 1 in no_grad": named(torch.no_grad()(lambda y: y.add_(1))),
}
# end
for write, name in results.items():
    print(f"{write:18} the message names {name}")

recorded, part, unrecorded = results.values()
assert recorded.startswith("Add")  # claim: err-message-names-the-write
assert part.endswith("CopySlices")  # claim: err-message-copy-slices
assert unrecorded.startswith("Mul")  # claim: err-message-names-the-maker

y = torch.zeros(2)
y[0] += 1
print("version after y[0] += 1:", y._version)
assert y._version == 2  # claim: err-slice-write-counts-twice
