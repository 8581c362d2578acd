import torch
from torch.func import functional_call, jvp, stack_module_state, vmap

heads = [torch.nn.Linear(1, 1, bias=False) for _ in range(2)]
for factor, head in zip((2.0, 3.0), heads):
    _ = torch.nn.init.constant_(head.weight, factor)


def call(state, x):
    return vmap(lambda s: functional_call(heads[0], s, x))(state).flatten()


# essential
def inside(x):
    return call(stack_module_state(heads)[0], x)


state, _ = stack_module_state(heads)


def outside(x):
    return call(state, x)


# end
x = torch.ones(1)
try:
    jvp(inside, (x,), (x,))
except RuntimeError as error:
    message = str(error)
    print("inside:", message[:54])
slope = jvp(outside, (x,), (x,))[1].tolist()
print("outside:", slope)
assert "call Tensor.requires_grad_()" in message  # claim: func-stack-inside
assert slope == [2.0, 3.0]  # claim: func-stack-outside
