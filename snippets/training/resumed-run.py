import copy
import torch
from torch import nn

_ = torch.manual_seed(0)
x, target = torch.randn(16, 3), torch.randn(16, 1)


def fresh():
    _ = torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=4, gamma=0.2)
    return {"model": model, "optimizer": optimizer, "schedule": schedule}


def train(run, steps):
    losses = []
    for _ in range(steps):
        run["optimizer"].zero_grad()
        loss = (run["model"](x) - target).square().mean()
        loss.backward()
        run["optimizer"].step()
        run["schedule"].step()
        losses.append(loss.item())
    return losses


run = fresh()
_ = train(run, 6)
saved = {name: copy.deepcopy(part.state_dict()) for name, part in run.items()}


# essential
def resumed(*names):
    again = fresh()
    for name in names:
        again[name].load_state_dict(saved[name])
    return train(again, 4)


# end
losses = {
    "not interrupted": train(run, 4),
    "with all states": resumed("model", "optimizer", "schedule"),
    "without schedule": resumed("model", "optimizer"),
    "without optimizer": resumed("model", "schedule"),
    "only the model": resumed("model"),
}
for name, values in losses.items():
    print(f"{name:18}", [f"{v:.4f}" for v in values])

goal = losses["not interrupted"]
assert losses["with all states"] == goal  # claim: sym-resumed-all
first = {values[0] for values in losses.values()}
assert len(first) == 1  # claim: sym-resumed-first-loss
later = losses["without optimizer"][1:]
assert later != goal[1:]  # claim: sym-resumed-without-optimizer
later = losses["without schedule"][1:]
assert later != goal[1:]  # claim: sym-resumed-without-schedule
