import torch
from functools import partial


# essential
def step_and_free(optimizer, p):
    optimizer.step()
    optimizer.zero_grad()


# en: one optimizer for each parameter; its step runs as soon as the gradient is complete
# zh: 每个参数一个优化器；梯度一算完，就更新这个参数
def step_during_backward(model):
    trained = [p for p in model.parameters() if p.requires_grad]
    for p in trained:
        hook = partial(step_and_free, torch.optim.Adam([p], lr=0.01))
        _ = p.register_post_accumulate_grad_hook(hook)


# end
def new():
    _ = torch.manual_seed(1)
    layers = torch.nn.Linear(4, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1)
    _ = layers[0].bias.requires_grad_(False)
    return torch.nn.Sequential(*layers)


hooked, usual = new(), new()
step_during_backward(hooked)
optimizer = torch.optim.Adam(usual.parameters(), lr=0.01)
x = torch.randn(8, 4)
for _ in range(3):
    hooked(x).square().mean().backward()
    usual(x).square().mean().backward()
    optimizer.step()
    optimizer.zero_grad()

same = all(map(torch.allclose, hooked.parameters(), usual.parameters()))
left = [p.grad for p in hooked.parameters()]
norm = torch.nn.utils.clip_grad_norm_(hooked.parameters(), 1.0).item()
try:
    _ = hooked[0].bias.register_post_accumulate_grad_hook(print)
except RuntimeError as error:
    frozen = str(error)
    print("frozen:", frozen)

assert "doesn't require gradient" in frozen  # claim: tr-step-in-hook-not-on-frozen
print("same weights:", same)
print("gradients after backward():", left, "| norm to clip:", norm)
assert same  # claim: tr-step-in-hook-same
assert left == [None] * 4  # claim: tr-step-in-hook-frees
assert norm == 0  # claim: tr-step-in-hook-nothing-to-clip
