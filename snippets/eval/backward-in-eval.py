import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.randn(4, 3)
saved = []


def pack(tensor):
    saved.append(tensor.numel())
    return tensor.detach()


def count(label, mode, grad):
    saved.clear()
    with saved_tensors_hooks(pack, lambda t: t), torch.set_grad_enabled(grad):
        out = mode()(x).sum()
    print(f"{label:20} saved for backward: {len(saved)}")
    return len(saved), out


train, _ = count("train()", model.train, True)
evaluation, out = count("eval()", model.eval, True)
both, _ = count("eval() and no_grad", model.eval, False)
assert evaluation == train > 0  # claim: eval-saves-as-much
assert both == 0  # claim: eval-with-no-grad-saves-nothing

out.backward()
flags = [p.requires_grad for p in model.parameters()]
grads = [p.grad is not None for p in model.parameters()]
print("eval(), parameters require grad:", all(flags), "| got gradients:", all(grads))
assert all(flags)  # claim: eval-keeps-requires-grad
assert all(grads)  # claim: eval-backward-works
