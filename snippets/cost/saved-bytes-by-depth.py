import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

sizes = {}


def pack(t):
    sizes[t.data_ptr()] = t.nbytes
    return t


# essential
# en: KiB that the graph keeps for backward, without the weights
# zh: 计算图为反向传播保存的 KiB 数，权重不计
def saved(depth, batch, recording=True):
    layers = [layer for _ in range(depth) for layer in (nn.Linear(64, 64), nn.ReLU())]
    model = nn.Sequential(*layers)
    weights = {p.data_ptr() for p in model.parameters()}
    sizes.clear()
    with torch.set_grad_enabled(recording), saved_tensors_hooks(pack, lambda t: t):
        y = model(torch.ones(batch, 64))
    return sum(sizes[place] for place in sizes if place not in weights) / 1024


# end
print("depth batch_16 batch_32 batch_64 no_grad")
table = []
for depth in range(1, 17):
    values = [saved(depth, batch) for batch in (16, 32, 64)] + [saved(depth, 64, False)]
    table.append(values)
    print(depth, *(f"{value:g}" for value in values))

steps = {b[2] - a[2] for a, b in zip(table, table[1:])}
assert steps == {64 * 64 * 4 / 1024}  # claim: cost-grows-by-layer
assert all(row[2] == 4 * row[0] for row in table)  # claim: cost-grows-by-batch
assert not any(row[3] for row in table)  # claim: cost-no-grad-saves-nothing
