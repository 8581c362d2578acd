import torch

# essential
# en: atoms 0, 2 and 3 are fixed, 1 and 4 are free, all in one list
# zh: 第 0、2、3 个原子固定，第 1、4 个放开，都在同一张表里
start = torch.tensor([0.0, 0.7, 2.0, 3.5, 4.0])
is_free = torch.tensor([False, True, False, False, True])
free = start[is_free].requires_grad_()


def energy():
    x = start.index_put((is_free,), free)
    return ((x[1:] - x[:-1] - 1) ** 2).sum()


# end
optimizer = torch.optim.AdamW([free], lr=0.1, weight_decay=0.1)
for _ in range(200):
    optimizer.zero_grad()
    energy().backward()
    optimizer.step()

x = start.index_put((is_free,), free.detach())
print("before:", [round(v, 2) for v in start.tolist()])
print("after :", [round(v, 2) for v in x.tolist()])
print("rows in the gradient:", len(free.grad))
assert torch.equal(x[~is_free], start[~is_free])  # claim: fr-scattered-rows-hold
assert len(free.grad) == 2  # claim: fr-gradient-for-the-free-rows-only
assert (x[is_free] != start[is_free]).all()  # claim: fr-scattered-rows-move
