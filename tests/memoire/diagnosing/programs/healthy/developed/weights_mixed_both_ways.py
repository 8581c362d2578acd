import copy

import torch
from torch import nn

torch.manual_seed(0)
fast = nn.Linear(3, 2)
slow, start = copy.deepcopy(fast), copy.deepcopy(fast)
average = torch.optim.swa_utils.AveragedModel(fast)
optimizer = torch.optim.SGD(fast.parameters(), lr=0.1)
for step in range(12):
    x = torch.randn(8, 3)
    loss = nn.functional.cross_entropy(fast(x), torch.randint(0, 2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    average.update_parameters(fast)
    with torch.no_grad():
        for one, other in zip(fast.parameters(), start.parameters()):
            one.lerp_(other, 0.01)
        if step % 3 == 2:
            for one, other in zip(slow.parameters(), fast.parameters()):
                one.add_(other - one, alpha=0.5)
            fast.load_state_dict(slow.state_dict())
