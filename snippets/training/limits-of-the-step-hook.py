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


# en: a batch in two parts: each part makes a step of its own
# zh: 一个批次分成两份：每一份都更新一次
w = parameter()
for part in range(2):
    (w**2 / 2).sum().backward()

# end
steps = round(w.item(), 3)
print("weight after a batch in two parts:", steps, "instead of", 2 - 0.1 * (2 + 2))

# en: at the second backward pass through the same graph, the weight has changed
# zh: 对同一个计算图再做反向传播时，权重已经更新过一次
w = parameter()
loss = (w**2).sum()
loss.backward(retain_graph=True)
try:
    loss.backward()
except RuntimeError as error:
    message = str(error)
    print("second pass through w**2:", message.split(":")[0])

w = parameter()
loss = (w * 3).sum()
loss.backward(retain_graph=True)
loss.backward()
print("weight after two passes through w * 3:", round(w.item(), 3))
assert round(w.item(), 3) == 1.4  # claim: tr-step-in-hook-steps-twice

w = parameter()
x = torch.ones(1, requires_grad=True)
for _ in range(2):
    x = checkpoint(lambda x: x * w * w, x, use_reentrant=True)

x.sum().backward()
parts = round(w.item(), 2)
right = round(2 - 0.1 * 4 * 2**3, 2)
print("weight used in two reentrant checkpoints:", parts, "instead of", right)
w = parameter()
gradient = torch.autograd.grad((w**2).sum(), w)[0].item()
print("autograd.grad:", gradient, "| weight, not changed:", w.item())

assert parts == 0.08  # claim: tr-step-in-hook-reentrant
assert steps == 1.62  # claim: tr-step-in-hook-no-accumulation
assert message.startswith("one of the variables")  # claim: tr-step-in-hook-second-pass
assert (gradient, w.item()) == (4, 2)  # claim: tr-step-in-hook-not-for-grad
