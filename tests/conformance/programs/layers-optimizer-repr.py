# An optimiser and its schedule as text.
import torch

p = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([{"params": [p], "lr": 0.1}], lr=1.0, momentum=0.9)
print(optimizer)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 4)
for _ in range(4):
    optimizer.step()
    schedule.step()
    print(round(schedule.get_last_lr()[0], 4))
