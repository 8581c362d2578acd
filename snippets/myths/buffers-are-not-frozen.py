import torch

_ = torch.manual_seed(0)
norm = torch.nn.BatchNorm1d(2).requires_grad_(False)
x = torch.randn(8, 2) + 5

before = norm.running_mean.clone()
_ = norm(x)
moved = not torch.equal(before, norm.running_mean)
print("frozen, train(): running_mean moved", moved)
assert moved  # claim: myth-frozen-norm-moves

before = norm.eval().running_mean.clone()
_ = norm(x)
moved = not torch.equal(before, norm.running_mean)
print("frozen, eval() : running_mean moved", moved)
assert not moved  # claim: myth-eval-holds-statistics
