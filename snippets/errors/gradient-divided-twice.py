import torch


def after_the_step(by_hand):
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    scaler.scale((w * 2).sum()).backward()
    # essential
    if by_hand:
        w.grad /= scaler.get_scale()
    else:
        scaler.unscale_(optimizer)
    scaler.step(optimizer)
    # end
    return w.item()


print("unscale_(), then step()      :", after_the_step(False))
print("divided by hand, then step() :", after_the_step(True))
assert after_the_step(False) == -1.0  # claim: mp-unscaled-once
assert after_the_step(True) > 0.99  # claim: mp-divided-twice
