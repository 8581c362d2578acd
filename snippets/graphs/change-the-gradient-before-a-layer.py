import torch


def gradients(register):
    layer = torch.nn.Linear(2, 1, bias=False)
    _ = torch.nn.init.ones_(layer.weight)
    register(layer)
    x = torch.ones(1, 2, requires_grad=True)
    layer(x).sum().backward()
    return layer.weight.grad[0].tolist(), x.grad[0].tolist()


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
# end
for name, (weight, x) in (("no hook", none), ("pre-hook", pre), ("full hook", full)):
    print(f"{name:9} weight.grad: {weight} | x.grad: {x}")

assert pre == ([10, 10], [10, 10])  # claim: graph-pre-hook-changes-both
assert full == ([1, 1], [10, 10])  # claim: graph-full-hook-changes-input-only
