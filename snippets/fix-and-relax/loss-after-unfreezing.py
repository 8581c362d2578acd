import torch
from torch import nn


def losses(second_optimizer):
    _ = torch.manual_seed(0)
    x = torch.randn(64, 10)
    teacher = nn.Sequential(nn.Linear(10, 32), nn.Tanh(), nn.Linear(32, 1))
    y = teacher(x).detach()
    body, head = nn.Sequential(nn.Linear(10, 32), nn.Tanh()), nn.Linear(32, 1)
    _ = body.requires_grad_(False)
    optimizer, log = torch.optim.Adam(head.parameters(), lr=0.01), []
    for step in range(150):
        if step == 100:
            _ = body.requires_grad_(True)
            optimizer = second_optimizer(optimizer, body, head)
        optimizer.zero_grad()
        loss = (head(body(x)) - y).square().mean()
        loss.backward()
        optimizer.step()
        log.append(loss.item())
    return log[100], max(log[101:111]), log[-1]


# essential
def same_rate(optimizer, body, head):
    return torch.optim.Adam([*body.parameters(), *head.parameters()], lr=0.01)


def smaller_rate(optimizer, body, head):
    optimizer.add_param_group({"params": [*body.parameters()], "lr": 1e-4})
    return optimizer


# end
runs = {"same rate": losses(same_rate), "smaller rate": losses(smaller_rate)}
print("loss          at the switch  highest of the next ten      end")
for name, (at, worst, last) in runs.items():
    print(f"{name:13} {at:13.5f} {worst:24.5f} {last:8.5f}")

at, worst, last = runs["same rate"]
assert worst > 3 * at and last < at  # claim: fr-loss-rises-after-the-switch
at, worst, last = runs["smaller rate"]
assert last < worst < at  # claim: fr-smaller-rate-does-not-rise

w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.01)
(w * torch.tensor([0.001, 1000.0])).sum().backward()
optimizer.step()
print("first step of Adam:", w.tolist())
assert torch.allclose(w, torch.tensor(-0.01), rtol=1e-3)  # claim: fr-adam-first-step
