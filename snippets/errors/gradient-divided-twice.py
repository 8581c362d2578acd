import torch


def after_the_step(by_hand, kind=torch.optim.SGD, scale=1024.0, slope=2.0):
    w = torch.ones(1, requires_grad=True)
    optimizer = kind([w], lr=1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=scale)
    scaler.scale((w * slope).sum()).backward()
    # essential
    if by_hand:
        w.grad /= scaler.get_scale()
    else:
        scaler.unscale_(optimizer)
    scaler.step(optimizer)
    # end
    return w.item()


adam = torch.optim.Adam
print("the weight after the step (1.0 before the step)")
print("SGD,  unscale_(), then step()      :", after_the_step(False))
print("SGD,  divided by hand, then step() :", after_the_step(True))
right, wrong = (round(after_the_step(hand, adam), 3) for hand in (False, True))
print("Adam, unscale_(), then step()      :", right)
print("Adam, divided by hand, then step() :", wrong)
small = [round(after_the_step(h, adam, 65536.0, 1e-4), 2) for h in (False, True)]
print("Adam, scale 65,536, gradient 0.0001: unscale_()", small[0], "by hand", small[1])
assert small == [0.0, 0.87]  # claim: mp-divided-twice-eps
assert after_the_step(False) == -1.0  # claim: mp-unscaled-once
assert after_the_step(True) > 0.99  # claim: mp-divided-twice
assert right == wrong  # claim: mp-divided-twice-adam
