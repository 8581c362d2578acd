import torch


def minimum(clear, backward, closure=True, start=3.0):
    w = torch.nn.Parameter(torch.tensor([start]))
    # essential
    optimizer = torch.optim.LBFGS([w])
    # end
    calls = []

    # essential
    def evaluate():
        calls.append(1)
        if clear:
            optimizer.zero_grad()
        loss = ((w - 1) ** 4).sum()
        if backward:
            loss.backward()
        return loss

    _ = optimizer.step(evaluate) if closure else optimizer.step()
    # end
    return round(w.item(), 2), len(calls)


def show(label, found):
    print(f"{label:23}: w = {found[0]}, closure calls: {found[1]}")


right = minimum(clear=True, backward=True)
no_clear = minimum(clear=False, backward=True)
no_backward = minimum(clear=True, backward=False)
print("the minimum is at w = 1")
show("right", right)
show("without zero_grad()", no_clear)
show("without backward()", no_backward)
try:
    minimum(True, True, closure=False)
except TypeError as error:
    print("without a closure      :", error)
    missing = str(error)

at_once = minimum(clear=True, backward=True, start=1.0)
show("started at the minimum", at_once)
assert at_once == (1.0, 1)  # claim: tr-lbfgs-calls-once-at-a-minimum
assert right[1] > 1  # claim: tr-lbfgs-calls-several-times
assert abs(right[0] - 1) < abs(no_clear[0] - 1)  # claim: tr-lbfgs-needs-zero-grad
assert no_backward[0] == 3  # claim: tr-lbfgs-needs-backward
assert "'closure'" in missing  # claim: tr-lbfgs-needs-a-closure
