import torch
from torch.func import functional_call

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
x, target = torch.randn(4, 2), torch.randn(4, 1)


def loss(parameters):
    return (functional_call(model, parameters, (x,)) - target).square().mean()


def meta_gradient(create_graph, detach=False):
    # essential
    start = dict(model.named_parameters())
    slopes = torch.autograd.grad(
        loss(start), list(start.values()), create_graph=create_graph
    )
    fast = {n: p - 0.3 * g for (n, p), g in zip(start.items(), slopes)}
    if detach:
        fast = {n: p.detach().requires_grad_() for n, p in fast.items()}
    model.zero_grad()
    loss(fast).backward()
    # end
    last = fast["weight"]
    return model.weight.grad, None if last.grad_fn else last.grad


second, _ = meta_gradient(create_graph=True)
first, _ = meta_gradient(create_graph=False)
nothing, at_fast = meta_gradient(create_graph=False, detach=True)
print("through the update:", [f"{g:+.4f}" for g in second[0].tolist()])
print("first order       :", [f"{g:+.4f}" for g in first[0].tolist()])
print("detached          :", nothing)
assert not torch.allclose(first, second, rtol=1e-2)  # claim: tr-first-order-differs
assert nothing is None  # claim: tr-detached-weights-reach-nothing
assert torch.allclose(at_fast, first)  # claim: tr-first-order-is-gradient-at-the-end
