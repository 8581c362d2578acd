import torch

w = torch.tensor(1.0, requires_grad=True)


def kept(between):
    w.grad = None
    (2 * w).backward()
    # essential
    grads = [w.grad]
    # end
    between()
    (5 * w).backward()
    return grads[0].item()


def nothing():
    pass


def drop():
    w.grad = None


added = kept(nothing)
dropped = kept(drop)
of_its_own = torch.autograd.grad(2 * w, w)[0]
(5 * w).backward()
print("in the list, after the second backward():", added)
print("in the list, .grad was None before it   :", dropped)
print("from autograd.grad                      :", of_its_own.item())
assert added == 7.0  # claim: tr-list-of-grads-changes
assert dropped == 2.0  # claim: tr-list-of-grads-dropped
assert of_its_own.item() == 2.0  # claim: tr-list-of-grads-own
