import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2


def with_no_grad():
    with torch.no_grad():
        return y


def with_detach():
    return y.detach()


kept = with_no_grad()
cut = with_detach()
print("returned under no_grad:", kept.requires_grad)
print("returned by detach()  :", cut.requires_grad)
assert kept is y and kept.requires_grad  # claim: det-no-grad-return-cuts-nothing
assert not cut.requires_grad  # claim: det-return-is-cut
