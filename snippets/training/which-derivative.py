import torch
from torch.func import grad_and_value, jacfwd, jacrev, jvp, vjp


def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2, x[1]])


# essential
x = torch.tensor([2.0, 3.0])
print("jacrev:", jacrev(f)(x).tolist())
print("jacfwd equal:", torch.equal(jacfwd(f)(x), jacrev(f)(x)))

value, pull = vjp(f, x)
row = pull(torch.tensor([1.0, 0.0, 0.0]))[0]
print("vjp, row 0:", row.tolist())

_, column = jvp(f, (x,), (torch.tensor([1.0, 0.0]),))
print("jvp, column 0:", column.tolist())

gradient, total = grad_and_value(lambda x: f(x).sum())(x)
print("grad_and_value, gradient:", gradient.tolist(), "value:", total.item())
# end

jacobian = jacrev(f)(x)
assert jacobian.tolist() == [[3.0, 2.0], [4.0, 0.0], [0.0, 1.0]]
assert torch.equal(jacfwd(f)(x), jacobian)  # claim: tr-jacobians-agree
assert torch.equal(row, jacobian[0])  # claim: tr-vjp-rows
assert torch.equal(column, jacobian[:, 0])  # claim: tr-jvp-columns
assert torch.equal(gradient, jacobian.sum(0))  # claim: tr-grad-and-value
