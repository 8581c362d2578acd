import torch


def moves(make, set_to_none=True, **options):
    w, v = (torch.ones(1, requires_grad=True) for _ in range(2))
    optimizer = make([w, v], lr=0.1, **options)

    def closure():
        optimizer.zero_grad(set_to_none=set_to_none)
        loss = ((w + 2 * v) ** 2).sum()
        loss.backward()
        return loss

    # essential
    _ = optimizer.step(closure)
    optimizer.zero_grad(set_to_none=set_to_none)
    before = w.requires_grad_(False).clone()
    _ = optimizer.step(closure)
    # end
    return not torch.equal(before, w)


optim = torch.optim
default = moves(optim.SGD, momentum=0.9), moves(optim.Adam), moves(optim.AdamW)
zeros = moves(optim.SGD, set_to_none=False, momentum=0.9)
print("does the frozen weight change?")
print("zero_grad(): SGD, Adam, AdamW     :", *default)
print("zero_grad(set_to_none=False): SGD :", zeros)
print("zero_grad(): LBFGS                :", moves(optim.LBFGS))
assert not any(default)  # claim: myth-frozen-stands-still
assert zeros  # claim: myth-zeros-keep-momentum
assert moves(optim.LBFGS)  # claim: myth-lbfgs-moves-frozen

# en: the flag alone does not stop a gradient that is already there
# zh: 标志本身拦不住已经算好的梯度
w = torch.ones(1, requires_grad=True)
optimizer = optim.SGD([w], lr=0.1)
(w**2).sum().backward()
_ = w.requires_grad_(False)
optimizer.step()
print("flag set to False before step()   :", w.item() != 1)
assert w.item() != 1  # claim: myth-step-reads-grad
