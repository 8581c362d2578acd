import torch

goal = torch.tensor(4.0)


def gradients(cut, first=True):
    # en: three stages, each corrects the guess of the one before
    # zh: 三级，每一级修正上一级的结果
    stages = [torch.tensor(0.5, requires_grad=True) for _ in range(3)]
    start = torch.tensor(1.0, requires_grad=True)
    # essential
    guess, losses = start, []
    for number, stage in enumerate(stages):
        if cut and (number or first):
            guess = guess.detach()
        guess = guess + stage * guess
        losses.append((guess - goal) ** 2)
    sum(losses).backward()
    # end
    return start.grad, [stage.grad.item() for stage in stages]


# en: by hand: each guess is 1.5 times the guess before it, and each stage has only
# en: the gradient of its own loss
# zh: 手算：每一级的结果是上一级的 1.5 倍，每一级只有自己那项损失的梯度
own = [2 * (1.5 * guess - 4) * guess for guess in (1.0, 1.5, 2.25)]
cut_start, detached = gradients(cut=True)
late_start, between = gradients(cut=True, first=False)
_, attached = gradients(cut=False)
for name, start, stages in (
    ("detach before each", cut_start, detached),
    ("detach in between", late_start, between),
    ("no detach", None, attached),
):
    print(f"{name:18} gradients of the stages {[round(g, 2) for g in stages]}")
print("gradient of start: detach before each", cut_start, "| in between", late_start)
assert detached == between == own  # claim: det-stage-own-loss-only
assert cut_start is None  # claim: det-stage-start-gets-nothing
assert late_start == 2 * (1.5 - 4) * 1.5  # claim: det-start-learns-from-the-first
assert attached[0] != own[0] and attached[1] != own[1]  # claim: det-stages-share
assert attached[2] == own[2]  # claim: det-last-stage-same
