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
print("alpha after a step of alpha itself      :", round(after[0], 3))
print("alpha after a step of its logarithm     :", round(after[1], 4))
print("gradient of log_alpha, alpha in loss    :", round(through_exp, 3))
print("gradient of log_alpha, log_alpha in loss:", start.grad.item())
assert after[0] < 0  # claim: scale-negative
assert after[1] > 0  # claim: scale-positive
assert abs(through_exp - 0.05 * start.grad.item()) < 1e-6  # claim: scale-factor-alpha
