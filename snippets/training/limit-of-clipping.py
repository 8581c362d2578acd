import torch
from torch import nn


def after_steps(kind, limit, gradients):
    p = nn.Parameter(torch.zeros(2))
    optimizer = kind([p], lr=0.1)
    for gradient in gradients:
        p.grad = torch.tensor(gradient)
        _ = nn.utils.clip_grad_norm_([p], limit)
        optimizer.step()
    return [round(v, 3) for v in p.tolist()]


always = [[3.0, 4.0]] * 5
sgd = [after_steps(torch.optim.SGD, limit, always) for limit in (5.0, 1.0, 0.5)]
adam = [after_steps(torch.optim.Adam, limit, always) for limit in (5.0, 1.0, 0.5)]
print("limit 5, 1, 0.5; each gradient has the norm 5")
print("SGD :", *sgd)
print("Adam:", *adam)
assert sgd == [[-1.5, -2.0], [-0.3, -0.4], [-0.15, -0.2]]  # claim: tr-limit-sgd
assert adam[0] == adam[1] == adam[2]  # claim: tr-limit-adam

# essential
norms = torch.tensor([1.0, 1.2, 0.9, 1.1, 50.0])
limit = 2 * norms.median()
# end
print("limit from the last norms:", limit.item())
assert round(limit.item(), 3) == 2.2  # claim: tr-limit-median
