import torch

# essential
w = torch.nn.Parameter(torch.ones(2, 2))
keep = torch.tensor([[True, False], [True, True]])
_ = w.register_hook(lambda grad: grad * keep)
w.square().sum().backward()
print("one element masked     :", w.grad.tolist())
# end
assert w.grad.tolist() == [[2, 0], [2, 2]]  # claim: tr-hook-masks-elements

grad = torch.tensor([float("inf"), 1.0])
keep = torch.tensor([False, True])
print("inf, grad * keep       :", (grad * keep).tolist())
print("inf, grad.masked_fill  :", grad.masked_fill(~keep, 0).tolist())
assert (grad * keep)[0].isnan()  # claim: tr-mask-times-inf-is-nan
assert grad.masked_fill(~keep, 0).tolist() == [0, 1]  # claim: tr-masked-fill-holds-inf
