import torch

# essential
w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.1)
w.grad = torch.ones(1)
print("rate of this step:", optimizer.param_groups[0]["lr"])
optimizer.step()
schedule.step()
print(
    "rate of the next step:", schedule.get_last_lr()[0], optimizer.param_groups[0]["lr"]
)
# end
assert (
    schedule.get_last_lr()[0] == optimizer.param_groups[0]["lr"] == 0.05
)  # claim: rate-read-same
for group in optimizer.param_groups:
    group["lr"] = 0.25
print(
    "set by hand:",
    optimizer.param_groups[0]["lr"],
    "| get_last_lr():",
    schedule.get_last_lr()[0],
)
assert schedule.get_last_lr()[0] == 0.05  # claim: rate-last-is-old
