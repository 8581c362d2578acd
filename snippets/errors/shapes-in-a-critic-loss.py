import warnings

import torch
from torch.distributions import Normal
from torch.nn.functional import mse_loss


def attempt(loss_of):
    values = torch.tensor([1.0, 5.0], requires_grad=True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loss = loss_of(values)
    loss.backward()
    return loss.item(), (values.grad + 0).tolist(), len(caught)


# essential
# en: every value is already right
# zh: 每个值都已经正确
returns = torch.tensor([[1.0], [5.0]])
rows = {
    "mse_loss": attempt(lambda v: mse_loss(v, returns)),
    "by hand": attempt(lambda v: (returns - v).square().mean()),
    "same shape": attempt(lambda v: (returns.squeeze(1) - v).square().mean()),
}
log_prob = Normal(torch.zeros(4, 3), 1.0).log_prob(torch.zeros(4, 3))
# end
for name, (loss, grad, count) in rows.items():
    print(f"{name:10} loss {loss}  gradient {grad}  warnings {count}")
print("log_prob of 4 samples, action of 3 numbers:", tuple(log_prob.shape))
advantages = torch.zeros(4)
wrong = torch.zeros(4, 1) * log_prob
right = advantages * log_prob.sum(-1)
print("advantages of shape (4, 1) times log_prob:", tuple(wrong.shape))
print("advantages of shape (4) times the sum:    ", tuple(right.shape))
assert rows["mse_loss"][2] == 1 and rows["by hand"][2] == 0  # claim: dist-shape-silent
assert rows["by hand"][:2] == (8.0, [-2.0, 2.0])  # claim: dist-shape-wrong
assert rows["same shape"][:2] == (0.0, [0.0, 0.0])  # claim: dist-shape-right
assert log_prob.shape == wrong.shape == (4, 3)  # claim: dist-log-prob-shape
assert log_prob.sum(-1).shape == right.shape == (4,)  # claim: dist-log-prob-summed
