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
print("parameters after five steps with the limit 5, 1 and 0.5")
print("SGD :", *sgd)
print("Adam:", *adam)
assert sgd == [[-1.5, -2.0], [-0.3, -0.4], [-0.15, -0.2]]  # claim: tr-limit-sgd
assert adam[0] == adam[1] == adam[2]  # claim: tr-limit-adam


# en: the gradient of w ** 4 is 108 at w = 3, so steps without clipping explode
# zh: w ** 4 在 w = 3 处的梯度是 108，不裁剪就会越走越远
def loss_after(limit):
    w = nn.Parameter(torch.tensor([3.0]))
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (w**4).sum()
        loss.backward()
        _ = nn.utils.clip_grad_norm_([w], limit)
        optimizer.step()
    return round(loss.item(), 2)


huge, small = loss_after(float("inf")), loss_after(1.0)
print("loss after 20 steps: without a limit:", huge, "| with limit 1:", small)
assert huge != huge and small < 3**4  # claim: tr-limit-prevents

p = nn.Parameter(torch.zeros(2))
p.grad = torch.tensor([float("nan"), 4.0])
_ = nn.utils.clip_grad_norm_([p], 1.0)
print("gradient [nan, 4] after clipping:", p.grad.tolist())
assert p.grad.isnan().all()  # claim: tr-limit-nan-spreads

# essential
norms = torch.tensor([1.0, 1.2, 0.9, 1.1, 50.0])
limit = 2 * norms.median()
print("twice the median of the norms:", round(limit.item(), 2))
# end
assert round(limit.item(), 3) == 2.2
assert norms[norms > limit].tolist() == [50]  # claim: tr-limit-median
