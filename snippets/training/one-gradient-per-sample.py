import torch
from torch.func import functional_call, grad, vmap

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
x, target = torch.randn(3, 2), torch.randn(3, 1)
# essential
values = {name: p.detach() for name, p in model.named_parameters()}


def loss(parameters, sample, wanted):
    return (functional_call(model, parameters, (sample,)) - wanted).square().sum()


each = vmap(grad(loss), in_dims=(None, 0, 0))(values, x, target)
# end
print("per sample:", tuple(each["weight"].shape))
(model(x) - target).square().sum().backward()
total = each["weight"].sum(dim=0)
print("their sum is .grad:", torch.allclose(total, model.weight.grad))
assert each["weight"].shape == (3, 1, 2)  # claim: tr-gradient-per-sample
assert torch.allclose(total, model.weight.grad, atol=1e-6)  # claim: tr-samples-add-up
