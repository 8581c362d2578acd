import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR

weight = torch.nn.Parameter(torch.ones(1))


def optimizer(**group):
    return torch.optim.SGD([{"params": [weight], **group}], lr=1.0)


# essential
# en: the run was interrupted after 4 of 10 steps
# zh: 训练共 10 步，第 4 步之后中断
forwarded = CosineAnnealingLR(optimizer(), T_max=10)
for _ in range(4):
    forwarded.optimizer.step()
    forwarded.step()

known = {"initial_lr": 1.0}
line = LambdaLR(optimizer(**known), lambda s: 1 - s / 10, last_epoch=3)
cosine = CosineAnnealingLR(optimizer(**known), T_max=10, last_epoch=3)
# end
# en: the same again, but the optimizer was loaded before the schedule was made
# zh: 再做一次，但先载入优化器，再建立调度器
loaded = optimizer()
loaded.load_state_dict(forwarded.optimizer.state_dict())
late = CosineAnnealingLR(loaded, T_max=10)
for _ in range(4):
    loaded.step()
    late.step()
rates = [s.get_last_lr()[0] for s in (forwarded, line, cosine)]
print("learning rate after 4 of 10 steps")
print("cosine, 4 steps made    :", round(rates[0], 3))
print("cosine, optimizer loaded:", round(late.get_last_lr()[0], 3))
print("LambdaLR, last_epoch=3  :", round(rates[1], 3))
print("cosine, last_epoch=3    :", round(rates[2], 3))
adam = torch.optim.Adam([weight], lr=0.1)
weight.data.fill_(1.0)
weight.grad = torch.tensor([0.001])
adam.step()
print("first step of a new Adam moves the weight by", round(1 - weight.item(), 3))
assert round(rates[0], 3) == 0.655  # claim: rate-forwarded
assert round(late.get_last_lr()[0], 3) == 0.428  # claim: rate-loaded-before
assert round(rates[1], 3) == 0.6  # claim: rate-last-epoch-lambda
assert rates[2] == 1.0  # claim: rate-last-epoch-cosine
assert round(1 - weight.item(), 3) == 0.1  # claim: rate-new-adam
