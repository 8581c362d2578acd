from copy import deepcopy

import torch

x = torch.tensor([1.0, 2.0])


def train(w: torch.Tensor, t: torch.Tensor) -> None:
    """One step of w towards what t gives."""
    (w * x - (1 + 0.5 * t * x)).square().sum().backward()
    with torch.no_grad():
        w -= 0.25 * w.grad


def weight() -> torch.Tensor:
    return torch.tensor(2.0, requires_grad=True)


# essential
# en: a clone is recorded
# zh: 克隆会被记录
w = weight()
t = w.clone()
train(w, t)
print("clone: w.grad", w.grad)
assert w.grad == 2  # claim: ex-clone-leads-back

# en: a detached clone is a constant
# zh: 断开的克隆是常量
w = weight()
t = w.detach().clone()
train(w, t)
print("detached clone: w.grad", w.grad, "| t", t)
assert w.grad == 4 and t == 2  # claim: ex-detached-clone-is-constant
# end

t.lerp_(w, 0.5)
print("updated while recording:", t)
assert t.requires_grad and t.grad_fn is not None  # claim: ex-recorded-update

# en: detach() alone shares the memory
# zh: 只用 detach()，内存是共用的
w = weight()
t = w.detach()
train(w, t)
print("only detached: w", w.item(), "| t", t.item())
assert t == w == 1  # claim: ex-detached-moves-along

# en: deepcopy keeps the flag
# zh: deepcopy 保留标志
w = weight()
t = deepcopy(w)
train(w, t)
message = ""
try:
    t.lerp_(w, 0.5)
except RuntimeError as error:
    message = str(error)
print("deepcopy: t.grad", t.grad, "|", message[:39])
assert w.grad == 4 and t.grad == -2  # claim: ex-copied-flag-collects
assert "leaf Variable" in message  # claim: ex-leaf-refuses-the-update

with torch.no_grad():
    t.lerp_(w, 0.5)
print("updated under no_grad: t", t.item(), "| requires_grad", t.requires_grad)
assert t == 1.5 and t.requires_grad  # claim: ex-no-grad-keeps-the-flag

# en: frozen, and updated under no_grad
# zh: 冻结，并在 no_grad 里更新
w = weight()
t = deepcopy(w).requires_grad_(False)
train(w, t)
with torch.no_grad():
    t.lerp_(w, 0.5)
print("frozen: w.grad", w.grad, "| t.grad", t.grad, "| t", t)
assert w.grad == 4 and t.grad is None and t == 1.5  # claim: ex-right-target
assert not t.requires_grad

# en: made in inference_mode
# zh: 在 inference_mode 里创建
w = weight()
with torch.inference_mode():
    t = w.clone()
train(w, t)
try:
    t.lerp_(w, 0.5)
except RuntimeError as error:
    message = str(error)
print("inference_mode: w.grad", w.grad, "|", message[:33])
assert w.grad == 4 and "Inplace update" in message  # claim: ex-inference-target-stays
