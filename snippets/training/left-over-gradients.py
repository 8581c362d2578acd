import torch

data, group = [1.0, 2.0, 3.0, 4.0, 5.0], 2


def steps(clear_between):
    w, used = torch.ones(1, requires_grad=True), []
    # essential
    for _ in range(2):
        for i, x in enumerate(data, 1):
            (w * x / group).sum().backward()
            if i % group == 0:
                used.append(w.grad.item())
                w.grad = None
        if clear_between:
            w.grad = None
    # end
    return used


leaks, dropped = steps(clear_between=False), steps(clear_between=True)
print("gradients that the four steps use, two steps in each epoch")
print("not cleared between the epochs:", leaks)
print("cleared between the epochs    :", dropped)
assert leaks[2] == leaks[0] + 5.0 / group  # claim: tr-left-over-leaks
assert dropped[:2] == dropped[2:] == leaks[:2]  # claim: tr-left-over-dropped
