import torch
from torch.optim.lr_scheduler import LambdaLR


# essential
def three_steps(slope, loss_scale):
    w = torch.nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.SGD([w], lr=1.0)
    warm_up = LambdaLR(optimizer, lambda step: step / 2)
    scaler = torch.amp.GradScaler("cpu", init_scale=loss_scale)
    rows = []
    for _ in range(3):
        scaler.scale(slope * w.sum()).backward()
        rate, scale = warm_up.get_last_lr()[0], scaler.get_scale()
        scaler.step(optimizer)
        scaler.update()
        # en: a lower scale means that the step was skipped
        # zh: 缩放系数变小，说明这一步被跳过
        if scaler.get_scale() >= scale:
            warm_up.step()
        optimizer.zero_grad()
        rows.append((rate, w.item()))
    return rows


warm = three_steps(slope=1.0, loss_scale=2.0)
left_out = three_steps(slope=1e30, loss_scale=2.0**100)
# end
print("rate and weight in each step, warm-up      :", warm)
print("rate and weight in each step, steps skipped:", left_out)

assert warm == [(0.0, 1.0), (0.5, 0.5), (1.0, -0.5)]  # claim: zero-rate-first-step
assert left_out == [(0.0, 1.0)] * 3  # claim: zero-rate-steps-left-out
