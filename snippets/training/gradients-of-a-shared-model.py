import copy
import torch

shared = torch.nn.Linear(2, 1)
shared.share_memory()


def three_rounds(copy_each_time, set_to_none):
    shared.zero_grad()
    local = copy.deepcopy(shared)
    optimizer = torch.optim.SGD(shared.parameters(), lr=0.1)
    seen = []
    # essential
    for _ in range(3):
        local.load_state_dict(shared.state_dict())
        optimizer.zero_grad(set_to_none=set_to_none)
        if copy_each_time:
            local.zero_grad()
        local(torch.tensor([[1.0, 2.0]])).sum().backward()
        for mine, theirs in zip(local.parameters(), shared.parameters()):
            if copy_each_time or theirs.grad is None:
                theirs.grad = mine.grad
        seen.append(shared.weight.grad.tolist()[0])
        optimizer.step()
    # end
    return seen


before_torch_2 = three_rounds(copy_each_time=False, set_to_none=False)
today = three_rounds(copy_each_time=False, set_to_none=True)
cured = three_rounds(copy_each_time=True, set_to_none=True)
print("gradient of the shared weight in three rounds")
print("set_to_none=False:", before_torch_2)
print("set_to_none=True :", today)
print("assigned anew    :", cured)
same = [[1, 2], [1, 2], [1, 2]]
assert before_torch_2 == cured == same  # claim: tr-shared-assigned-anew
assert today == [[1, 2], [2, 4], [3, 6]]  # claim: tr-shared-adds-up
w = shared.weight
assert w.is_shared() and not w.grad.is_shared()  # claim: tr-shared-values-only
