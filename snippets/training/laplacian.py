import torch

x = torch.tensor([[1.0, 2.0], [3.0, 1.0]], requires_grad=True)


def gradient(y):
    return torch.autograd.grad(y.sum(), x, create_graph=True)[0]


# en: u = x²y + y³, so u_xx + u_yy = 2y + 6y
# zh: u = x²y + y³，所以 u_xx + u_yy = 2y + 6y
u = x[:, 0] ** 2 * x[:, 1] + x[:, 1] ** 3
first = gradient(u)
# essential
right = sum(gradient(first[:, i])[:, i] for i in range(x.shape[1]))
wrong = gradient(first).sum(1)
# end
print("column by column:", right.tolist())
print("all at once     :", wrong.tolist())
assert right.tolist() == (8 * x[:, 1]).tolist()  # claim: tr-laplacian-by-columns
mixed = 2 * (2 * x[:, 0])
assert wrong.tolist() == (right + mixed).tolist()  # claim: tr-laplacian-mixed

# en: each output depends on all points before it
# en: an output of FNO depends on many points too
# zh: 每个输出都依赖前面的所有点；FNO 的每个输出也依赖好几个点
points = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
(summed,) = torch.autograd.grad(points.cumsum(0).sum(), points)
own = torch.func.jacrev(lambda p: p.cumsum(0))(points.detach()).diagonal()
print("gradient of the sum     :", summed.tolist())
print("diagonal of the Jacobian:", own.tolist())
assert summed.tolist() == [3, 2, 1]  # claim: tr-sum-adds-other-points
assert own.tolist() == [1, 1, 1]  # claim: tr-diagonal-of-the-jacobian
