# The parameters of several models in one stack.
import torch
from torch.func import functional_call, stack_module_state, vmap

torch.manual_seed(0)
models = [torch.nn.Linear(2, 1) for _ in range(3)]
parameters, buffers = stack_module_state(models)
print({name: tuple(value.shape) for name, value in parameters.items()})
x = torch.ones(4, 2)
out = vmap(lambda p: functional_call(models[0], p, x))(parameters)
print(out.shape, torch.allclose(out[1], models[1](x)))
