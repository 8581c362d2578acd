import torch


class Both(torch.optim.SGD):
    def __init__(self, first, second):
        super().__init__(first, lr=1.0)
        self.inner = torch.optim.Adam(second)

    def step(self):
        super().step()
        self.inner.step()


# essential
class Whole(Both):
    def zero_grad(self, set_to_none=True):
        super().zero_grad(set_to_none)
        self.inner.zero_grad(set_to_none)


# end
def gradients(kind):
    a, b = (torch.ones(1, requires_grad=True) for _ in range(2))
    optimizer = kind([a], [b])
    seen = []
    for _ in range(3):
        optimizer.zero_grad()
        (a + b).sum().backward()
        seen.append((a.grad.item(), b.grad.item()))
        optimizer.step()
    groups = optimizer.state_dict()["param_groups"], optimizer.param_groups
    return seen, [len(listed) for listed in groups]


growing, groups = gradients(Both)
print("gradients of a first and a second parameter, in three steps")
print("inherited zero_grad():", growing)
print("zero_grad() for both :", gradients(Whole)[0])
print("groups in state_dict() and param_groups:", groups)
assert growing == [(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]  # claim: tr-inner-grows
assert gradients(Whole)[0] == [(1.0, 1.0)] * 3  # claim: tr-inner-cleared
assert groups == [1, 1]  # claim: tr-inner-state
