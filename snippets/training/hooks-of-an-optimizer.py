import torch


def run(pre=None, post=None, unscale=False, **options):
    p = torch.nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.SGD([p], lr=1.0, **options)
    if pre:
        optimizer.register_step_pre_hook(pre)
    if post:
        optimizer.register_step_post_hook(post)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0, enabled="fused" in options)
    scaler.scale((p * 100).sum()).backward()
    if unscale:
        scaler.unscale_(optimizer)
    scaler.step(optimizer)
    return p.item()


# essential
def clip(optimizer, args, kwargs):
    torch.nn.utils.clip_grad_norm_(optimizer.param_groups[0]["params"], 0.5)


def clamp(optimizer, args, kwargs):
    optimizer.param_groups[0]["params"][0].clamp_(min=0)


# end
def log(optimizer, args, kwargs):
    grads.append(optimizer.param_groups[0]["params"][0].grad.item())


print("p is 1 before each step; after it:")
print("pre-hook clips to 0.5, p:", clipped := run(pre=clip))
print("post-hook clamps under no_grad, p:", clamped := run(post=torch.no_grad()(clamp)))
grads = []
raised = run(pre=log, maximize=True)
print(f"maximize=True, p: {raised}, p.grad: {grads[0]}")
for fused in False, True:
    _ = run(pre=log, fused=fused)
    print(f"GradScaler, scale 8, fused={fused}, p.grad in the pre-hook:", grads[-1])

_ = run(pre=log, fused=True, unscale=True)
print("unscale_() first, fused=True, p.grad in the pre-hook:", grads[-1])

p = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([p], lr=1.0)
_ = optimizer.register_step_pre_hook(clip)


def closure():
    optimizer.zero_grad()
    loss = (p * 100).sum()
    loss.backward()
    return loss


_ = optimizer.step(closure)
print("step(closure), pre-hook clips to 0.5, p:", p.item())
assert p == -99  # claim: tr-step-hook-before-closure
messages = []
wrong = {
    "post-hook clamps without no_grad": {"post": clamp},
    "pre-hook returns 1": {"pre": lambda *a: 1},
}
for name, options in wrong.items():
    try:
        run(**options)
    except RuntimeError as error:
        messages.append(str(error))
        print(f"{name}:\n    …" + messages[-1][-53:])

assert clipped == 0.5  # claim: tr-step-hook-clips
assert clamped == 0.0  # claim: tr-step-hook-no-grad
assert "in-place operation" in messages[0]  # claim: tr-step-hook-records
assert "must return None or a tuple" in messages[1]  # claim: tr-step-hook-returns
assert raised == 101.0  # claim: tr-maximize
assert grads[0] == 100.0  # claim: tr-maximize-grad
assert grads[1:3] == [100.0, 800.0]  # claim: tr-step-hook-fused-scaler
assert grads[3] == 100.0  # claim: tr-step-hook-fused-unscaled
