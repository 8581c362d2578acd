import torch

# essential
w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.1)
w.grad = torch.ones(1)
group = optimizer.param_groups[0]
print("rate of this step:", group["lr"])
optimizer.step()
schedule.step()
print("rate of the next step:", group["lr"], "| get_last_lr():", schedule.get_last_lr())
last = schedule.get_last_lr()[0]
assert last == group["lr"] == 0.05  # claim: rate-read-same

for group in optimizer.param_groups:
    group["lr"] = 0.25
print("rate set by hand     :", group["lr"], "| get_last_lr():", schedule.get_last_lr())
# end
assert schedule.get_last_lr() == [0.05]  # claim: rate-last-is-old
