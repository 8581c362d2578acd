import torch


def moves_after_freezing(set_to_none):
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    (w**2).sum().backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=set_to_none)
    w.requires_grad_(False)
    before = w.clone()
    optimizer.step()
    return not torch.equal(before, w)


default, zeros = moves_after_freezing(True), moves_after_freezing(False)
print("zero_grad()                  moves:", default)
print("zero_grad(set_to_none=False) moves:", zeros)
assert not default  # claim: myth-frozen-stands-still
assert zeros  # claim: myth-zeros-keep-momentum

# en: the flag alone does not stop a gradient that is already there
# zh: 标志本身拦不住已经算好的梯度
w = torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
(w**2).sum().backward()
_ = w.requires_grad_(False)
optimizer.step()
print("flag cleared before step()   moves:", w.item() != 1)
assert w.item() != 1  # claim: myth-step-reads-grad
