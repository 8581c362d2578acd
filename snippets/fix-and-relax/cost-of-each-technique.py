import torch
from torch.autograd.graph import saved_tensors_hooks

i, j = torch.triu_indices(9, 9, offset=1)
surface = torch.tensor([[1.1 * n, 0.0] for n in range(5)])
adatoms = torch.tensor([[0.4, 1.3], [1.75, 1.5], [2.9, 1.4], [2.2, 2.7]])
is_free = torch.arange(9)[:, None] >= 5


def energy(x, i, j):
    s = ((x[i] - x[j]) ** 2).sum(dim=1) ** -3
    return 4 * (s**2 - s).sum()


# essential
def cost(label, change=lambda x: x, flag=True, unrecorded=(i < 0)):
    fixed = surface.clone().requires_grad_(flag)
    x = change(torch.cat([fixed, adatoms.clone().requires_grad_()]))
    saved, recorded = {}, ~unrecorded
    with saved_tensors_hooks(lambda t: saved.setdefault(t.data_ptr(), t), lambda t: t):
        e = energy(x, i[recorded], j[recorded])
    with torch.no_grad():
        e += energy(x, i[unrecorded], j[unrecorded])
    e.backward()
    # end
    grad = "None" if fixed.grad is None else "computed" if fixed.grad.any() else "zero"
    size = sum(t.nbytes for t in saved.values() if t.is_floating_point())
    print(f"{label:22} {recorded.sum()} pairs, {size} bytes  fixed.grad {grad}")
    return grad, size


mask = cost("mask on the gradient")
again = cost("detach and recombine", lambda x: torch.where(is_free, x, x.detach()))
flag = cost("flag off", flag=False)
alone = cost("no_grad: fixed pairs", unrecorded=j < 5)
both = cost("no_grad and flag off", flag=False, unrecorded=j < 5)
mixed = cost("no_grad: mixed pairs", unrecorded=(i < 5) & (j >= 5))
assert mask[1] == again[1] == flag[1]  # claim: fr-joined-atoms-save-the-same
assert both[1] == alone[1] < flag[1]  # claim: fr-fixed-pairs-need-no-saving
assert mask[0] == "computed" and again[0] == "zero"  # claim: fr-fixed-atoms-get-more
assert flag[0] == both[0] == "None"  # claim: fr-flag-leaves-no-force
