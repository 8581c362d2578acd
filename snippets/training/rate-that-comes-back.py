import torch


def train(freeze_by_flag):
    w = torch.tensor([1.0], requires_grad=True)
    rate = 0.1 if freeze_by_flag else 0.0
    optimizer = torch.optim.SGD([w], lr=rate, momentum=0.9)
    w.requires_grad_(not freeze_by_flag)
    for _ in range(3):
        optimizer.zero_grad()
        if w.requires_grad:
            (-w).sum().backward()
        optimizer.step()
    held = w.item()
    # essential
    optimizer.param_groups[0]["lr"] = 0.1
    w.requires_grad_(True)
    # end
    optimizer.zero_grad()
    w.sum().backward()
    optimizer.step()
    return held, round(w.item(), 2)


by_rate, by_flag = train(False), train(True)
print("w while it is held, w after one step with lr=0.1")
print("held by lr=0         :", *by_rate)
print("held by requires_grad:", *by_flag)

assert by_rate[0] == 1  # claim: tr-rate-back-held
assert by_rate[1] > 1  # claim: tr-rate-back-old-momentum
assert by_flag == (1, 0.9)  # claim: tr-rate-back-by-flag
