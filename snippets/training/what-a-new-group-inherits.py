import torch

old, new = (torch.nn.Parameter(torch.ones(2)) for _ in range(2))
optimizer = torch.optim.Adam([old], lr=0.1, weight_decay=0.5)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
for _ in range(3):
    optimizer.zero_grad()
    old.square().sum().backward()
    optimizer.step()
    scheduler.step()

# essential
optimizer.add_param_group({"params": [new]})
for group in optimizer.param_groups:
    name = "new group:" if group["params"][0] is new else "old group:"
    print(name, "lr", group["lr"], "weight_decay", group["weight_decay"])

# end
first, second = optimizer.param_groups
has_state = [p in optimizer.state for p in (old, new)]
print("old and new group have a state:", has_state)
assert second["weight_decay"] == 0.5  # claim: tr-new-group-takes-defaults
assert second["lr"] == 0.1 > first["lr"]  # claim: tr-new-group-takes-initial-lr
assert has_state == [True, False]  # claim: tr-new-group-has-no-state

# en: a parameter belongs to one group only
# zh: 一个参数只能属于一个组
try:
    optimizer.add_param_group({"params": [old], "lr": 0.01})
except ValueError as error:
    print("the same parameter again:", error)
    assert "more than one" in str(error)  # claim: tr-no-parameter-twice
