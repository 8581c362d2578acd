import torch

# essential
w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.5)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.1)
w.grad = torch.tensor([1.0, 1000.0])
print("rate of this step:", optimizer.param_groups[0]["lr"])
optimizer.step()
schedule.step()
print(
    "rate of the next step:", schedule.get_last_lr()[0], optimizer.param_groups[0]["lr"]
)
print("moved by:", [round(x, 3) for x in w.tolist()])
# end
assert (
    schedule.get_last_lr()[0] == optimizer.param_groups[0]["lr"] == 0.05
)  # claim: rate-read-same
assert torch.allclose(w, torch.tensor(-0.5))  # claim: rate-adam-size
for group in optimizer.param_groups:
    group["lr"] = 0.25
print(
    "set by hand:",
    optimizer.param_groups[0]["lr"],
    "| get_last_lr():",
    schedule.get_last_lr()[0],
)
assert schedule.get_last_lr()[0] == 0.05  # claim: rate-last-is-old
