import torch


def run(pre=None, post=None, **options):
    p = torch.nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.SGD([p], lr=1.0, **options)
    if pre:
        optimizer.register_step_pre_hook(pre)
    if post:
        optimizer.register_step_post_hook(post)
    (p * 100).sum().backward()
    optimizer.step()
    return p.item()


# essential
def clip(optimizer, args, kwargs):
    torch.nn.utils.clip_grad_norm_(optimizer.param_groups[0]["params"], 0.5)


def clamp(optimizer, args, kwargs):
    optimizer.param_groups[0]["params"][0].clamp_(min=0)


seen = []
clipped = run(pre=clip)
clamped = run(post=torch.no_grad()(clamp))
raised = run(maximize=True, post=lambda o, *_: seen.append(o.param_groups[0]))
# end
print("clipped to 0.5 before the step:", clipped)
print("clamped under no_grad after the step:", clamped)
grad = seen[0]["params"][0].grad.item()
print("maximize=True:", raised, "grad:", grad)
messages = []
for name, options in ("clamp", {"post": clamp}), ("return", {"pre": lambda *a: 1}):
    try:
        run(**options)
    except RuntimeError as error:
        messages.append(str(error))
        print(f"{name}:", messages[-1].partition("> must")[2] or messages[-1])

assert clipped == 0.5  # claim: tr-step-hook-clips
assert clamped == 0.0  # claim: tr-step-hook-no-grad
assert "in-place operation" in messages[0]  # claim: tr-step-hook-records
assert "must return None or a tuple" in messages[1]  # claim: tr-step-hook-returns
assert raised == 101.0  # claim: tr-maximize
assert grad == 100.0  # claim: tr-maximize-grad
