import torch

x = torch.tensor([[1.0], [2.0], [3.0]], requires_grad=True)
y = x**2

# essential
ones = torch.ones_like(y)
by_sum = torch.autograd.grad(y.sum(), x, retain_graph=True)[0]
by_ones = torch.autograd.grad(y, x, ones, retain_graph=True)[0]
by_mean = torch.autograd.grad(y.mean(), x, retain_graph=True)[0]
weighted = torch.autograd.grad(y, x, torch.tensor([[1.0], [0.0], [10.0]]))[0]
# end
for name, g in {"sum": by_sum, "ones": by_ones, "weights": weighted}.items():
    print(f"{name:7}", g.flatten().tolist())

print("mean    is the sum divided by 3:", torch.allclose(by_mean, by_sum / 3))
assert torch.equal(by_sum, by_ones)  # claim: tr-ones-equal-sum
assert by_sum.flatten().tolist() == [2, 4, 6]  # claim: tr-each-row-its-own
assert weighted.flatten().tolist() == [2, 0, 60]  # claim: tr-grad-outputs-are-weights
assert torch.allclose(by_mean * 3, by_sum)  # claim: tr-mean-divides
