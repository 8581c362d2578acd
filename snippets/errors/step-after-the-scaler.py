import torch


# essential
def after(way, factor):
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=65536.0)
    scaler.scale((w * factor).sum()).backward()
    if way != "optimizer.step() alone":
        scaler.step(optimizer)
        scaler.update()
    if way != "scaler.step() alone":
        optimizer.step()
    return round(w.item(), 2)


# end
ways = "scaler.step() alone", "both", "optimizer.step() alone"
found = {}
for way in ways:
    found[way] = after(way, 1.0), after(way, 1e37)
    print(f"{way:23} w {found[way][0]:8}, after an overflow {found[way][1]}")

right, both, alone = found.values()
assert right == (0.9, 1.0)  # claim: after-scaler-right
assert both[0] == 0.8  # claim: after-scaler-twice
assert both[1] == float("-inf")  # claim: after-scaler-overflow
assert alone[0] < -6000  # claim: after-scaler-alone
