import torch
from torch.nn import Linear


def step(model, dtype, unscale=False, **options):
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=0.1, **options)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    with torch.autocast("cpu", dtype=dtype):
        loss = model(torch.ones(1, 4)).sum()
    scaler.scale(loss).backward()
    try:
        if unscale:
            scaler.unscale_(optimizer)
        scaler.step(optimizer)
    except ValueError as error:
        return str(error)
    return f"stepped, gradients in {trained[0].grad.dtype}"


# essential
# en: wrong: the weights that are trained are in float16, and autocast does not change that
# zh: 错误：要训练的权重本身是 float16，autocast 不会改变这一点
wrong = step(Linear(4, 2).half(), torch.float16)
# end
print("wrong:", wrong)

# essential
# en: right: convert what is trained to float32, before the optimizer is made
# zh: 正确：在创建优化器之前，把要训练的参数转换成 float32
model = torch.nn.Sequential(Linear(4, 4), Linear(4, 2)).half()
_ = model[0].requires_grad_(False)

for p in model.parameters():
    if p.requires_grad:
        p.data = p.data.float()

# end
adapted = step(model, torch.float16)
print("right:", adapted, "| frozen base:", model[0].weight.dtype)

fused = step(Linear(4, 2).half(), torch.float16, fused=True)
brain = step(Linear(4, 2).bfloat16(), torch.bfloat16)
print("fused=True:", fused)
unscaled = step(Linear(4, 2).half(), torch.float16, unscale=True, fused=True)
print("fused=True after unscale_():", unscaled)
print("trained weights in bfloat16:", brain)
assert wrong.startswith("Attempting to unscale FP16")  # claim: err-unscale-fp16
assert adapted == "stepped, gradients in torch.float32"  # claim: err-unscale-converted
assert model[0].weight.dtype == torch.float16  # claim: err-unscale-adapter-works
assert fused == "stepped, gradients in torch.float16"  # claim: err-unscale-fused-silent
assert unscaled == wrong  # claim: err-unscale-fused-unscaled
assert brain == "stepped, gradients in torch.bfloat16"  # claim: err-unscale-bf16-silent
