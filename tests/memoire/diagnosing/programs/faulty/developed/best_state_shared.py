# line 16: detach/copies/#state-dict
import torch
from torch import nn


def fit(model, x, y):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    best, best_state = float("inf"), None
    for epoch in range(5):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if loss.item() < best:
            best = loss.item()
            best_state = model.state_dict()
    model.load_state_dict(best_state)
    return best


torch.manual_seed(0)
print(fit(nn.Linear(3, 1), torch.randn(20, 3), torch.randn(20, 1)))
