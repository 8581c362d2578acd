import torch


def train(always):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    try:
        # essential
        for factor in (100.0, 3.0):
            optimizer.zero_grad()
            scaler.scale(w.sum() * factor).backward()
            scaler.unscale_(optimizer)
            small = w.grad.norm() < 10
            if small:
                scaler.step(optimizer)
            if small or always:
                scaler.update()
    # end
    except RuntimeError as error:
        return str(error)
    return f"w = {w.item():.1f}"


# en: the first gradient is 100: its step is left out
# zh: 第一个梯度是 100：略去这一步
wrong, right = train(always=False), train(always=True)
print("wrong, update() only after a step:", wrong)
print("right, update() each time        :", right)
assert "unscale_() has already been called" in wrong  # claim: mp-left-out
assert right == "w = 0.7"  # claim: mp-left-out-update
