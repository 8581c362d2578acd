import torch
from torch.func import functional_call, grad, stack_module_state
from torch.utils.checkpoint import checkpoint

x, model = torch.ones(3), torch.nn.Linear(2, 1)
tied = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
tied[1].weight = tied[0].weight


def backward(t):
    t.sum().backward()


def flag(t):
    return t.requires_grad_().sum()


def retain(t):
    y = t * 2
    y.retain_grad()
    return y.sum()


def write_data(t):
    t.data = torch.zeros(3)


def old_jacobian(t):
    return torch.autograd.functional.jacobian(torch.sum, t).sum()


def reentrant(t):
    return checkpoint(torch.sum, t, use_reentrant=True)


def not_reentrant(t):
    return checkpoint(torch.sum, t, use_reentrant=False)


names = {"weights": torch.ones(1, 2)}
both = {"0.weight": torch.ones(2, 2), "1.weight": torch.zeros(2, 2)}
norm = torch.nn.BatchNorm1d(2)
weights = dict(norm.named_parameters())
half_frozen = [model, torch.nn.Linear(2, 1).requires_grad_(False)]
# essential
calls = {
    "y.backward()": lambda: grad(backward)(x),
    "requires_grad_()": lambda: grad(flag)(x),
    "retain_grad()": lambda: grad(retain)(x),
    "t.data = ...": lambda: grad(write_data)(x),
    "autograd.functional": lambda: grad(old_jacobian)(x),
    "reentrant checkpoint": lambda: grad(reentrant)(x),
    "checkpoint": lambda: grad(not_reentrant)(x),
    "functional_call, names": lambda: functional_call(model, names, x[:2], strict=True),
    "functional_call, no buffers": lambda: functional_call(
        norm, weights, torch.ones(2, 2), strict=True
    ),
    "functional_call, tied": lambda: functional_call(tied, both, torch.ones(1, 2)),
    "stack, one frozen": lambda: stack_module_state(half_frozen),
    "stack, modes": lambda: stack_module_state([model, torch.nn.Linear(2, 1).eval()]),
}
# end
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, ValueError) as error:
        texts[name] = " ".join(str(error).split())
    print(f"{name}: {texts[name].split('. ')[0]}")

assert "inside a functorch transform" in texts["y.backward()"]  # claim: func-backward
assert "call Tensor.requires_grad_()" in texts["requires_grad_()"]  # claim: func-flag
assert "call Tensor.retain_grad()" in texts["retain_grad()"]  # claim: func-retain
assert "mutating directly with `.data`" in texts["t.data = ..."]  # claim: func-data
assert "requires_grad_()" in texts["autograd.functional"]  # claim: func-old-api
assert "setup_context" in texts["reentrant checkpoint"]  # claim: func-checkpoint
hooks = texts["checkpoint"]
assert "saved tensor hooks" in hooks  # claim: func-checkpoint-hooks
nested = grad(lambda t: grad(lambda s: s**3)(t))(torch.tensor(2.0))
assert nested == 12  # claim: func-nested
assert "Missing key(s)" in texts["functional_call, names"]  # claim: func-call-names
missing = texts["functional_call, no buffers"]
assert "Missing key(s): 'num_batches" in missing  # claim: func-call-buffers
assert "which are tied" in texts["functional_call, tied"]  # claim: func-call-tied
assert "same .requires_grad" in texts["stack, one frozen"]  # claim: func-stack-flag
assert "same training/eval mode" in texts["stack, modes"]  # claim: func-stack-mode


def slope(create_graph):
    def of(t):
        return torch.autograd.grad(t**3, t, create_graph=create_graph)[0]

    return grad(of)(torch.tensor(2.0)).item()


print("autograd.grad inside grad:", slope(False), "| with create_graph:", slope(True))
assert slope(False) == 0  # claim: func-inner-without-graph
assert slope(True) == 12  # claim: func-inner-with-graph
