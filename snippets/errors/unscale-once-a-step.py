import torch

w = torch.tensor([1.0], requires_grad=True)


def train(unscale_each=False, update_each=False):
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    optimizer.zero_grad()
    try:
        # essential
        for _ in range(2):
            scaler.scale((w * 3).sum() / 2).backward()
            if unscale_each:
                scaler.unscale_(optimizer)
            if update_each:
                scaler.update()
        if not unscale_each:
            scaler.unscale_(optimizer)
        scaler.step(optimizer)
        scaler.update()
    # end
    except (RuntimeError, AssertionError) as error:
        return f"{type(error).__name__}: {error}"
    return f"accumulated gradient: {w.grad.item()}"


# en: two batches are accumulated before each step; the true gradient is 3
# zh: 每两个小批次走一步；真正的梯度是 3
twice = train(unscale_each=True)
early = train(update_each=True)
right = train()
print("wrong, unscale_ for each batch:", twice)
print("wrong, update for each batch  :", early)
print("right, both once a step       :", right)

assert "unscale_() has already been called" in twice  # claim: err-unscale-twice
assert "No inf checks were recorded prior" in early  # claim: err-update-without-step
assert right == "accumulated gradient: 3.0"  # claim: err-unscale-once
