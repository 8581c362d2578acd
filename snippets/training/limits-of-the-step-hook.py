import torch
from functools import partial
from torch.utils.checkpoint import checkpoint


def step_and_free(optimizer, p):
    optimizer.step()
    optimizer.zero_grad()


# essential
def parameter():
    w = torch.tensor([2.0], requires_grad=True)
    hook = partial(step_and_free, torch.optim.SGD([w], lr=0.1))
    _ = w.register_post_accumulate_grad_hook(hook)
    return w


# en: two small batches: each of them makes a step of its own
# zh: 两个小批次：每个都各走一步
w = parameter()
for part in range(2):
    (w**2 / 2).sum().backward()

# end
steps = round(w.item(), 3)
print("accumulating:", steps, "instead of", 2 - 0.1 * (2 + 2))

# en: a second backward pass through the same graph comes after the first step
# zh: 对同一个计算图再做反向传播，已经是第一步之后了
w = parameter()
loss = (w**2).sum()
loss.backward(retain_graph=True)
try:
    loss.backward()
except RuntimeError as error:
    message = str(error)
    print("two passes  :", message.split(":")[0])

w = parameter()
loss = (w * 3).sum()
loss.backward(retain_graph=True)
loss.backward()
print("two passes, w * 3:", round(w.item(), 3))
assert round(w.item(), 3) == 1.4  # claim: tr-step-in-hook-steps-twice

w = parameter()
x = torch.ones(1, requires_grad=True)
for _ in range(2):
    x = checkpoint(lambda x: x * w * w, x, use_reentrant=True)

x.sum().backward()
parts = round(w.item(), 2)
print(
    "in two reentrant checkpoints:", parts, "instead of", round(2 - 0.1 * 4 * 2**3, 2)
)
w = parameter()
gradient = torch.autograd.grad((w**2).sum(), w)[0].item()
print("autograd.grad:", gradient, "| weight:", w.item())

assert parts == 0.08  # claim: tr-step-in-hook-reentrant
assert steps == 1.62  # claim: tr-step-in-hook-no-accumulation
assert message.startswith("one of the variables")  # claim: tr-step-in-hook-second-pass
assert (gradient, w.item()) == (4, 2)  # claim: tr-step-in-hook-not-for-grad
