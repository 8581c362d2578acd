import torch

x = torch.tensor([[1.0], [2.0], [3.0]], requires_grad=True)
y = x**2

# essential
ones = torch.ones_like(y)
by_sum = torch.autograd.grad(y.sum(), x, retain_graph=True)[0]
by_ones = torch.autograd.grad(y, x, ones, retain_graph=True)[0]
by_mean = torch.autograd.grad(y.mean(), x)[0]
# end
for name, g in {"sum": by_sum, "ones": by_ones}.items():
    print(f"{name:4}", g.flatten().tolist())

print("mean is the sum divided by 3:", torch.allclose(by_mean, by_sum / 3))
assert torch.equal(by_sum, by_ones)  # claim: tr-ones-equal-sum
assert by_sum.flatten().tolist() == [2, 4, 6]  # claim: tr-each-row-its-own
assert torch.allclose(by_mean * 3, by_sum)  # claim: tr-mean-divides
