import math

import torch

# essential
# en: the entropy is too high: the loss pulls alpha down
# zh: 熵太高：损失把 alpha 往下拉
too_much = 2.0
plain = torch.tensor(0.05, requires_grad=True)
logarithm = torch.tensor(math.log(0.05), requires_grad=True)
optimizer = torch.optim.SGD([plain, logarithm], lr=0.1)
(plain * too_much + logarithm.exp() * too_much).backward()
through_exp = logarithm.grad.item()
optimizer.step()
# end
after = plain.item(), logarithm.exp().item()
logarithm.grad = None
(logarithm * too_much).backward()
start = torch.tensor(math.log(0.05), requires_grad=True)
(start * too_much).backward()
print("alpha itself after a step       :", round(after[0], 3))
print("exp of its logarithm after it   :", round(after[1], 3))
print("gradient with alpha in the loss :", round(through_exp, 3))
print("gradient with log_alpha in it   :", start.grad.item())
assert after[0] < 0  # claim: scale-negative
assert after[1] > 0  # claim: scale-positive
assert abs(through_exp - 0.05 * start.grad.item()) < 1e-6  # claim: scale-factor-alpha
