import torch


def grads(frozen, under_no_grad):
    _ = torch.manual_seed(0)
    # essential
    a, b, c = (torch.nn.Linear(2, 2) for _ in range(3))
    b.requires_grad_(not frozen)
    h = a(torch.ones(1, 2))
    with torch.set_grad_enabled(not under_no_grad):
        h = b(h)
    c(h).sum().backward()
    return [layer.weight.grad is not None for layer in (a, b, c)]


# end
frozen = grads(frozen=True, under_no_grad=False)
cut = grads(frozen=False, under_no_grad=True)
print("gradients in         A      B      C")
print("B frozen       :", *(f"{g!s:6}" for g in frozen))
print("B under no_grad:", *(f"{g!s:6}" for g in cut))
assert frozen == [True, False, True]  # claim: myth-chain-rule-survives
assert cut == [False, False, True]  # claim: myth-no-grad-cuts-upstream
