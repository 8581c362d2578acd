import torch

x = torch.tensor(1.0, requires_grad=True)
limit = torch.tensor(2.0, requires_grad=True)
steps = torch.tensor(3.0, requires_grad=True)


def gradients(y):
    return torch.autograd.grad(y, [x, limit, steps], allow_unused=True)


# essential
by_if = gradients(x * 2 if x < limit else x * 5)
print("if:", by_if)

y = x
for _ in range(int(steps)):
    y = y * 2

by_for = gradients(y)
print("for:", by_for)

by_cond = gradients(torch.cond(x < limit, lambda x: x * 2, lambda x: x * 5, (x,)))
print("torch.cond:", by_cond)
# end
other = torch.tensor(5.0, requires_grad=True)
y = torch.cond(x < limit, lambda x, o: x * 2, lambda x, o: x * o, (x, other))
by_other = torch.autograd.grad(y, other)[0]
print("torch.cond, tensor of the other branch:", by_other)

assert by_if == (2.0, None, None)  # claim: graph-if-only-the-branch
assert by_for == (8.0, None, None)  # claim: graph-for-no-count
assert by_cond == by_if  # claim: graph-cond-like-if
assert by_other == 0  # claim: graph-cond-other-branch-zero
