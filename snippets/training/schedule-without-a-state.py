import torch
from torch.optim.lr_scheduler import CosineAnnealingLR

weight = torch.nn.Parameter(torch.ones(1))


def optimizer():
    return torch.optim.SGD([weight], lr=1.0)


# essential
# en: the run was interrupted after 4 of 10 steps
# zh: 训练共 10 步，第 4 步之后中断
forwarded = CosineAnnealingLR(optimizer(), T_max=10)
for _ in range(4):
    forwarded.optimizer.step()
    forwarded.step()

# en: the other order: the state of the optimizer is loaded first
# zh: 另一种顺序：先载入优化器的状态
loaded = optimizer()
loaded.load_state_dict(forwarded.optimizer.state_dict())
late = CosineAnnealingLR(loaded, T_max=10)
for _ in range(4):
    loaded.step()
    late.step()
# end
rates = [round(s.get_last_lr()[0], 3) for s in (forwarded, late)]
print("cosine schedule, learning rate after 4 of 10 steps")
print("optimizer not loaded yet:", rates[0])
print("optimizer loaded before :", rates[1])
adam = torch.optim.Adam([weight], lr=0.1)
weight.data.fill_(1.0)
weight.grad = torch.tensor([0.001])
adam.step()
print("first step of a new Adam moves the weight by", round(1 - weight.item(), 3))
# en: an uninterrupted run gives 0.655 = (1 + cos(0.4 pi)) / 2
# zh: 没有中断的训练是 0.655 = (1 + cos(0.4 pi)) / 2
assert rates[0] == 0.655  # claim: rate-forwarded
assert rates[1] == 0.428  # claim: rate-loaded-before
assert round(1 - weight.item(), 3) == 0.1  # claim: rate-new-adam
