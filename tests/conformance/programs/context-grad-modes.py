# Modes of autograd as decorators and contexts, nested.
import torch


@torch.no_grad()
def f(x):
    inner = torch.is_grad_enabled()
    with torch.enable_grad():
        return inner, torch.is_grad_enabled(), (x * 2).requires_grad


print(f(torch.ones(1, requires_grad=True)), torch.is_grad_enabled())
with torch.set_grad_enabled(False), torch.device("meta"):
    print(torch.ones(1).device, torch.is_grad_enabled())
print(torch.ones(1).device)
