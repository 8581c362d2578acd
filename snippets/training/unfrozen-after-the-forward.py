import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor(3.0)
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0)

early = a * b * x
_ = b.requires_grad_(True)
early.backward()
print("b.grad, unfrozen afterwards:", b.grad)
assert b.grad is None  # claim: tr-unfreeze-needs-new-forward

late = a * b * x
late.backward()
print("b.grad, next forward pass  :", b.grad)
assert b.grad.item() == 6.0  # claim: tr-next-forward-reaches-unfrozen

again = a * b * x
_, b.grad = b.requires_grad_(False), None
again.backward()
assert b.grad is None  # claim: tr-freezing-after-forward-works

# en: the flag changes between forward and backward; the right gradient is b * x = 15
# zh: 标志在前向与反向之间改变；正确的梯度是 b * x = 15
a.grad = None
again = checkpoint(lambda a: a * b * x, a, use_reentrant=False)
_ = b.requires_grad_(True)
again.backward()
print("a.grad with checkpointing  :", a.grad)
assert a.grad.item() == 10.0  # claim: tr-unfreeze-in-checkpoint-wrong

# graph: early late
