import copy
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
inner = torch.optim.SGD(model.parameters(), lr=0.1)
for meta in range(2):
    start = copy.deepcopy(model.state_dict())
    adapted = []
    for task in range(4):
        model.load_state_dict(start)
        x = torch.randn(8, 3)
        inner.zero_grad()
        nn.functional.mse_loss(model(x), x.sum(1, keepdim=True)).backward()
        inner.step()
        print(nn.functional.mse_loss(model(-x), -x.sum(1, keepdim=True)).item())
        adapted.append(copy.deepcopy(model.state_dict()))
    mean = {k: torch.stack([one[k] for one in adapted]).mean(0) for k in start}
    model.load_state_dict(mean)
