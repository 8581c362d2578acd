import torch
from torch import nn

slopes = torch.tensor([[1.0], [3.0], [5.0]])
# essential
# en: rows 0 and 1 of the weight are row 0 of the parameter
# zh: 权重的第 0、1 行都取自参数的第 0 行
rows = torch.tensor([0, 0, 1])
own = nn.Parameter(torch.tensor([[1.0], [2.0]]))


def gradient(average):
    own.grad = None
    weight = own[rows]
    (weight * slopes).sum().backward()
    if average:
        own.grad /= rows.bincount()[:, None]
    return own.grad.flatten().tolist()


# end
summed, averaged = gradient(False), gradient(True)
print("weight, built from the parameter:", own[rows].flatten().tolist())
print("gradient of the parameter       :", summed)
print("divided by the number of uses   :", averaged)


# en: by hand: average the gradients of rows 0 and 1 before the step
# zh: 手工做法：更新之前，把第 0、1 行的梯度取平均
def by_hand(kind):
    w = nn.Parameter(torch.tensor([[1.0], [1.0], [2.0]]))
    optimizer = kind([w], lr=0.5)
    (w * slopes).sum().backward()
    with torch.no_grad():
        w.grad[:2] = w.grad[:2].mean(0)
    optimizer.step()
    return w.detach().flatten().tolist()


repaired = by_hand(torch.optim.SGD)
print("three rows in the parameter, averaged by hand, after a step:", repaired)
assert own[rows][0] == own[rows][1]  # claim: leaf-rows-equal
assert summed == [4.0, 5.0]  # claim: leaf-rows-summed
assert averaged == [2.0, 5.0]  # claim: leaf-rows-averaged
assert repaired == [0.0, 0.0, -0.5]  # claim: leaf-rows-by-hand
