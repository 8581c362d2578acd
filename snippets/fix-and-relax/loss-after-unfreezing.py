import torch
from torch import nn


def losses(new_adam, body_rate):
    _ = torch.manual_seed(0)
    x = torch.randn(64, 10)
    teacher = nn.Sequential(nn.Linear(10, 32), nn.Tanh(), nn.Linear(32, 1))
    y = teacher(x).detach()
    body, head = nn.Sequential(nn.Linear(10, 32), nn.Tanh()), nn.Linear(32, 1)
    _ = body.requires_grad_(False)
    optimizer, log = torch.optim.Adam(head.parameters(), lr=0.01), []
    for step in range(150):
        # essential
        if step == 100:
            if new_adam:
                optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
            if body_rate:
                _ = body.requires_grad_(True)
                group = {"params": [*body.parameters()], "lr": body_rate}
                optimizer.add_param_group(group)
        # end
        optimizer.zero_grad()
        loss = (head(body(x)) - y).square().mean()
        loss.backward()
        optimizer.step()
        log.append(loss.item())
    return log[100], max(log[101:111]), log[-1]


runs = {}
print("loss                          at step 100  highest of the next ten      end")
for new_adam in (False, True):
    for rate in (0, 1e-4, 0.01):
        at, worst, last = runs[new_adam, rate] = losses(new_adam, rate)
        body = f"body lr {rate}" if rate else "body frozen"
        name = f"{'new' if new_adam else 'old'} Adam, {body}"
        print(f"{name:28} {at:12.5f} {worst:24.5f} {last:8.5f}")

at, worst, last = runs[True, 0.01]
alone = max(runs[True, 0][1], runs[False, 0.01][1])
assert worst > alone and last < at  # claim: fr-loss-rises-after-the-switch
at, worst, last = runs[False, 1e-4]
assert last < worst < at  # claim: fr-smaller-rate-does-not-rise
assert runs[False, 0.01][1] > at > runs[False, 0][1]  # claim: fr-moving-body-raises
assert min(runs[True, 0][1], runs[True, 1e-4][1]) > at  # claim: fr-new-adam-raises

w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.01)
(w * torch.tensor([0.001, 1000.0])).sum().backward()
optimizer.step()
steps = [round(v, 4) for v in w.tolist()]
print("first step of Adam, gradients 0.001 and 1000:", steps)
assert torch.allclose(w, torch.tensor(-0.01), rtol=1e-3)  # claim: fr-adam-first-step
