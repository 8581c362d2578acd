import torch
from torch.autograd.graph import save_on_cpu
from torch.nn.functional import batch_norm
from torch.nn.utils import vector_to_parameters


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h):
        ctx.h = h
        return h * h

    @staticmethod
    def backward(ctx, grad):
        return 2 * ctx.h * grad


def packed(h):
    with save_on_cpu():
        return h * h


# en: kron gives all products of two elements; results 0 and 3 are the squares
# zh: kron 给出两两元素的全部乘积，其中第 0 个和第 3 个是平方
def squares_by_kron(h):
    return torch.kron(h, h)[::3]


# en: the gradient of h * h at [1, 2] is [2, 4], whatever is written to h afterwards
# zh: h * h 在 [1, 2] 处的梯度是 [2, 4]，不论之后往 h 里写什么
def after(write, square=torch.square):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    # essential
    h = x * 1
    y = square(h)
    write(h)
    y.sum().backward()
    # end
    return x.grad.tolist()


def by_detach(h):
    h.detach().zero_()


# en: batch norm writes the mean of the batch, which is zero, into h
# zh: 批归一化把这一批的均值（零）写进 h
def normalise(h):
    options = {"training": True, "momentum": 1.0}
    _ = batch_norm(torch.zeros(2, 2), h.detach(), torch.ones(2), **options)


# essential
writes = {
    "h.data": after(lambda h: h.data.zero_()),
    "NumPy": after(lambda h: h.detach().numpy().fill(0)),
    "DLPack": after(lambda h: torch.from_dlpack(h.detach()).zero_()),
    "vector_to_parameters": after(lambda h: vector_to_parameters(torch.zeros(2), [h])),
    "as a running_mean": after(normalise),
}
# end
kept = {
    "ctx.h": after(by_detach, Square.apply),
    "save_on_cpu()": after(by_detach, packed),
    "torch.kron": after(by_detach, squares_by_kron),
}
h = torch.tensor([1.0, 2.0])
_, gradient_at_h = torch.func.vjp(torch.square, h)
by_detach(h)
kept["torch.func.vjp"] = gradient_at_h(torch.ones(2))[0].tolist()
for name, gradient in (writes | kept).items():
    print(f"{name:21} gradient {gradient}")

assert set(map(tuple, kept.values())) == {(0, 0)}  # claim: det-kept-but-not-checked
gradients = list(writes.values())
wrong = [gradient != [2, 4] for gradient in gradients]
assert wrong == [True] * 5  # claim: det-writes-not-counted
separate = after(lambda h: h.detach().clone().zero_())
assert separate == [2, 4]  # claim: det-write-into-a-clone
