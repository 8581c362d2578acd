import torch


def gradients(register):
    layer = torch.nn.Linear(2, 1, bias=False)
    _ = torch.nn.init.ones_(layer.weight)
    register(layer)
    x = torch.ones(1, 2, requires_grad=True)
    layer(x).sum().backward()
    into_x = None if x.grad is None else x.grad[0].tolist()
    return layer.weight.grad[0].tolist(), into_x


# essential
none = gradients(lambda layer: None)
pre = gradients(
    lambda layer: layer.register_full_backward_pre_hook(lambda m, grad: (grad[0] * 10,))
)
full = gradients(
    lambda layer: layer.register_full_backward_hook(
        lambda m, into, out: (into[0] * 10,)
    )
)
dropped = gradients(
    lambda layer: layer.register_full_backward_hook(lambda m, into, out: (None,))
)
kept = gradients(
    lambda layer: layer.register_full_backward_hook(lambda m, into, out: None)
)
# end
rows = {"no hook": none, "pre-hook": pre, "full hook": full}
rows |= {"full hook, (None,)": dropped, "full hook, None": kept}
for name, (weight, x) in rows.items():
    print(f"{name:19} weight.grad: {weight} | x.grad: {x}")

assert pre == ([10, 10], [10, 10])  # claim: graph-pre-hook-changes-both
assert full == ([1, 1], [10, 10])  # claim: graph-full-hook-changes-input-only
assert dropped == ([1, 1], None)  # claim: graph-full-hook-drops
assert kept == none  # claim: graph-full-hook-keeps
