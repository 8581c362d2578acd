import math

import torch
from torch.nn import functional as F

two = torch.tensor([0, 1, 0, 1])
ten = torch.tensor([3, 3, 7, 0])
rare = torch.tensor([1.0] * 3 + [0.0] * 7)
numbers = torch.tensor([1.0, 2.0, 3.0, 6.0])
# essential
# en: one output for all samples
# zh: 所有样本的输出都相同
equal_two = F.cross_entropy(torch.zeros(4, 2), two)
equal_ten = F.cross_entropy(torch.zeros(4, 10), ten)
equal_thousand = F.cross_entropy(torch.zeros(4, 1000), ten)
half = F.binary_cross_entropy(torch.full((10,), 0.5), rare)
constant = F.binary_cross_entropy(torch.full((10,), 0.3), rare)
mean = F.mse_loss(numbers.mean().expand(4), numbers)
# end
print(f"cross-entropy, 2 equal scores     : {equal_two:.4f}")
print(f"cross-entropy, 10 equal scores    : {equal_ten:.4f}")
print(f"cross-entropy, 1,000 equal scores : {equal_thousand:.4f}")
print(f"BCE, output 0.5                   : {half:.4f}")
print(f"BCE, output 0.3, 30 % positive    : {constant:.4f}")
print(f"MSE, output: mean of the targets  : {mean:.4f}")
print(f"variance of the targets           : {numbers.var(unbiased=False):.4f}")

assert math.isclose(equal_two, math.log(2), rel_tol=1e-5)  # claim: lv-two
assert math.isclose(equal_ten, math.log(10), rel_tol=1e-5)  # claim: lv-ten
assert math.isclose(equal_thousand, math.log(1000), rel_tol=1e-5)  # claim: lv-thousand
assert math.isclose(half, math.log(2), rel_tol=1e-5)  # claim: lv-half
others = [
    F.binary_cross_entropy(torch.full((10,), p / 100), rare) for p in range(1, 99)
]
assert 0.61 < constant < 0.612 and min(others) == constant  # claim: lv-rare
batches = [F.binary_cross_entropy(torch.full((5,), 0.3), b) for b in rare.split(5)]
assert batches[0] > constant > batches[1]
assert mean == numbers.var(unbiased=False)  # claim: lv-variance
