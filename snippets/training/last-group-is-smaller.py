import torch

data, group = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0]), 2


def gradients(by_its_own_size):
    w, values = torch.ones(1, requires_grad=True), []
    # essential
    for batches in data.split(group):
        divisor = len(batches) if by_its_own_size else group
        w.grad = None
        for x in batches:
            (w * x / divisor).sum().backward()
        values.append(w.grad.item())
    # end
    return values


same, own = gradients(by_its_own_size=False), gradients(by_its_own_size=True)
print("gradients of the three groups")
print("always divided by 2             :", same)
print("divided by the size of the group:", own)
assert same == [1.5, 3.5, 2.5]  # claim: tr-last-group-too-small
assert own == [1.5, 3.5, 5.0]  # claim: tr-last-group-by-its-own-size
assert same[-1] * group / 1 == own[-1]  # claim: tr-last-group-scaled-up
