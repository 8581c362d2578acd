import torch
from torch.func import vmap

x = torch.tensor([[1.0, -2.0], [3.0, -4.0]])


# essential
def item(row):
    return row * row[0].item()


def branch(row):
    return row if row.sum() > 0 else -row


def mask(row):
    return row[row > 0]


# end
def indices(row):
    return row.nonzero()


def out_argument(row):
    return torch.add(row, 1, out=torch.empty(2))


def array(row):
    return torch.from_numpy(row.numpy())


# essential
def where(row):
    return torch.where(row.sum() > 0, row, -row)


def zeros_for_the_rest(row):
    return torch.where(row > 0, row, 0.0)


# end
texts = {}
for function in item, branch, mask, indices, out_argument, array:
    try:
        vmap(function)(x)
    except RuntimeError as error:
        texts[function.__name__] = str(error)
    print(f"{function.__name__}: {texts[function.__name__].split('. ')[0]}")
print("where:", vmap(where)(x).tolist())
print("zeros_for_the_rest:", vmap(zeros_for_the_rest)(x).tolist())

assert "calling .item() on a Tensor" in texts["item"]  # claim: vmap-item
assert "data-dependent control flow" in texts["branch"]  # claim: vmap-branch
assert "boolean mask" in texts["mask"]  # claim: vmap-mask
assert "output dynamic shape" in texts["indices"]  # claim: vmap-shape
assert "Batching rule not implemented" in texts["out_argument"]  # claim: vmap-out
assert "Cannot access data pointer" in texts["array"]  # claim: vmap-numpy
assert vmap(where)(x).tolist() == [[-1, 2], [-3, 4]]  # claim: vmap-where
assert vmap(zeros_for_the_rest)(x)[1].tolist() == [3, 0]  # claim: vmap-padded
slope = torch.func.grad(lambda t: t * 2 if t > 0 else -t)(torch.tensor(-1.0))
assert slope == -1  # claim: vmap-grad-branches
