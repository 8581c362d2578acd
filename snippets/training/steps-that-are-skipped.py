import torch
import warnings

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1)
scaler = torch.amp.GradScaler("cpu", init_scale=65536.0)

# en: multiplied by the scale, this loss is more than float32 can hold
# zh: 乘上缩放系数之后，这个损失超出了 float32 的范围
scaler.scale((w * 1e37).sum()).backward()
norm = torch.nn.utils.get_total_norm([w.grad]).item()
print("gradient:", w.grad.item(), "| norm:", norm)
# essential
before = scaler.get_scale()
scaler.step(optimizer)
scaler.update()
# end
print("weight  :", w.item(), "| scale:", before, "->", scaler.get_scale())

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scheduler.step()

message = str(caught[0].message)
print("warning :", message.split(". ")[0])

# essential
# en: the scale has become smaller if the step was skipped
# zh: 如果这一步被跳过，缩放系数就变小了
stepped = scaler.get_scale() >= before
# end
print("the optimizer made a step:", stepped)

assert norm == float("inf")  # claim: tr-skipped-norm
assert w.item() == 1  # claim: tr-overflow-skips-the-step
assert scaler.get_scale() == before / 2  # claim: tr-overflow-halves-the-scale
assert message.startswith(
    "Detected call of `lr_scheduler"
)  # claim: tr-skipped-step-warns
assert not stepped  # claim: tr-scale-tells-of-the-skip
