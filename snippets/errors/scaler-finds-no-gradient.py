import torch


def step(name, loss_of, clear=False, early=False, fused=False):
    _ = torch.manual_seed(0)
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, fused=fused)
    scaler = torch.amp.GradScaler("cpu")
    loss = scaler.scale(loss_of(model(torch.ones(1, 2))))
    if early:
        scaler.unscale_(optimizer)
    loss.backward()
    if clear:
        optimizer.zero_grad()
    try:
        scaler.step(optimizer)
        scaler.update()
    except (AssertionError, AttributeError) as error:
        print(f"{name}: {error}")
        return str(error), model.weight.grad
    return "the step was taken", model.weight.grad


# essential
# en: wrong: detach() cuts the graph, and requires_grad_() hides the cut
# zh: 错误：detach() 断开了计算图，requires_grad_() 又掩盖了断开
message, grad = step("detached", lambda y: y.detach().sum().requires_grad_())
# end
print("detached: weight.grad", grad)
assert message.startswith("No inf checks")  # claim: err-no-inf-checks
assert grad is None  # claim: err-no-inf-no-grad

# en: wrong: the gradients are cleared before the step
# zh: 错误：在 step 之前就把梯度清掉了
cleared, _ = step("cleared", lambda y: y.sum(), clear=True)
assert cleared == message  # claim: err-no-inf-cleared

# en: wrong: unscale_() before backward()
# zh: 错误：unscale_() 写在 backward() 前面
early, _ = step("unscale_() too early", lambda y: y.sum(), early=True)
assert early == message  # claim: err-no-inf-too-early

# en: the first mistake with a fused optimizer
# zh: 第一种错误，但优化器写了 fused=True
fused, _ = step(
    "detached, fused", lambda y: y.detach().sum().requires_grad_(), fused=True
)
assert "prior to update" in fused  # claim: err-no-inf-fused

early_fused, _ = step("too early, fused", lambda y: y.sum(), early=True, fused=True)
assert early_fused.endswith("no attribute 'device'")  # claim: err-no-inf-early-fused

# essential
# en: right: a loss that reaches at least one parameter of the optimizer
# zh: 正确：损失至少能到达优化器里的一个参数
message, grad = step("right", lambda y: y.sum())
# end
print("right:", message, "| weight has a gradient:", grad is not None)
assert message.endswith("taken") and grad is not None  # claim: err-scaler-steps
