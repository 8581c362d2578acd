import torch


def descend(update):
    c = torch.tensor(4.0, requires_grad=True)
    try:
        for _ in range(3):
            ((c - 1) ** 2).backward()
            c = update(c)
            c.grad = None
        result = round(c.item(), 4)
    except RuntimeError as error:
        result = f"error: {error}"
    print(f"{update.__name__:20} {str(result).split(' and ')[0]}")
    return result


# essential
def in_place_bare(c):
    return c.sub_(0.1 * c.grad)


@torch.no_grad()
def rebound_in_no_grad(c):
    return c - 0.1 * c.grad


@torch.no_grad()
def in_place_in_no_grad(c):
    return c.sub_(0.1 * c.grad)


def fresh_leaf(c):
    return (c - 0.1 * c.grad).detach().requires_grad_()


# end
bare, rebound = descend(in_place_bare), descend(rebound_in_no_grad)
proper, fresh = descend(in_place_in_no_grad), descend(fresh_leaf)
assert "in-place operation" in bare  # claim: tr-bare-in-place-raises
assert "does not require grad" in rebound  # claim: tr-rebound-in-no-grad-fails
assert proper == fresh == 2.536  # claim: tr-two-right-forms

# en: attack code: a new value for the same leaf
# zh: 对抗攻击的代码：给同一个叶子张量换一个值
delta = torch.zeros(2, requires_grad=True)
(delta - 1).square().sum().backward()
d = torch.ones(2)
delta.data = d
flags = delta.is_leaf and delta.requires_grad and delta.grad is not None
print("delta.data = d: still a leaf with its .grad:", flags)
assert flags and torch.equal(delta, d)  # claim: tr-data-assigned-leaf
d += 1
print("after d += 1, delta:", delta.tolist())
assert delta.tolist() == [2, 2]  # claim: tr-data-assigned-shares
