import torch
from torch import nn
from torch.func import functional_call, grad, vmap, stack_module_state

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 1))
params = {k: v.detach() for k, v in model.named_parameters()}

def loss(params, x, y):
    return (functional_call(model, params, (x[None],)).squeeze() - y) ** 2

per = vmap(grad(loss), in_dims=(None, 0, 0))
for step in range(4):
    x, y = torch.randn(8, 3), torch.randn(8)
    g = per(params, x, y)
    norms = torch.stack([v.flatten(1).norm(dim=1) for v in g.values()]).norm(dim=0)
    f = (1.0 / norms.clamp(min=1.0))
    params = {k: p - 0.1 * (g[k] * f.view(-1, *[1] * (g[k].dim() - 1))).mean(0) for k, p in params.items()}
model.load_state_dict(params)
models = [nn.Linear(3, 1) for _ in range(3)]
p, b = stack_module_state(models)
out = vmap(lambda p, b, x: functional_call(models[0], (p, b), (x,)), in_dims=(0, 0, None))(p, b, torch.randn(4, 3))
print(out.shape)
