import torch

x = torch.tensor([0.9, 2.2, 9.0])


def through(t):
    return t + (t.round() - t).detach()


def gradients(rounding, factor=1.0):
    scale = torch.tensor(1.0, requires_grad=True)
    zero = torch.tensor(0.3, requires_grad=True)
    # essential
    s = scale * factor + (scale * (1 - factor)).detach()
    steps = (rounding(x / s) + rounding(zero)).clamp(0, 3)
    y = (steps - rounding(zero)) * s
    # end
    return [round(g.item(), 3) for g in torch.autograd.grad(y.sum(), (scale, zero))]


print("straight-through     : scale {}, zero point {}".format(*gradients(through)))
print("plain round()        : scale {}, zero point {}".format(*gradients(torch.round)))
print("scale slowed to 0.1  : scale {}, zero point {}".format(*gradients(through, 0.1)))
assert gradients(through) == [2.9, -1.0]  # claim: det-lsq-gradients
assert gradients(torch.round) == [6.0, 0.0]  # claim: det-lsq-plain
assert gradients(through, 0.1) == [0.29, -1.0]  # claim: det-lsq-factor
