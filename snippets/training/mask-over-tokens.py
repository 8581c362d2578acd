import torch

mask = torch.tensor([[1.0, 0.0], [1.0, 0.0]])


def gradient(formula):
    losses = torch.tensor([[1.0, 100.0], [1.0, -50.0]], requires_grad=True)
    formula(losses).backward()
    return losses.grad.flatten().tolist()


# essential
every = gradient(lambda losses: losses.sum() / mask.sum())
masked = gradient(lambda losses: (losses * mask).sum() / mask.sum())
mean = gradient(lambda losses: (losses * mask).mean())
# end
print("sum of all / valid tokens: ", every)
print("masked sum / valid tokens: ", masked)
print("mean of the masked losses: ", mean)

losses = torch.tensor([2.0, torch.inf])
product = (losses * mask[0]).sum()
print("infinite loss of a masked token, masked sum:", product.item())
x, y = (torch.tensor([4.0, 0.0], requires_grad=True) for _ in range(2))
keep = mask[0].bool()
torch.where(keep, x.sqrt(), 0.0).sum().backward()
y[keep].sqrt().sum().backward()
print("sqrt, then where:", x.grad.tolist())
print("selected, then sqrt:", y.grad.tolist())

assert every == [0.5, 0.5, 0.5, 0.5]  # claim: tr-loss-mask-divisor-only
assert masked == [0.5, 0.0, 0.5, 0.0]  # claim: tr-loss-mask-zero
assert mean == [0.25, 0.0, 0.25, 0.0]  # claim: tr-loss-mask-mean-is-smaller
assert product.isnan()  # claim: tr-loss-mask-inf
assert x.grad[1].isnan()  # claim: tr-loss-mask-nan-stays
assert y.grad.tolist() == [0.25, 0.0]  # claim: tr-loss-mask-selected
