import torch
from torch import nn
from torch.func import functional_call, grad, vmap


# essential
def per_sample_gradients(model, loss_fn, inputs, targets):
    values = {name: p.detach() for name, p in model.named_parameters()}

    def loss(values, x, y):
        # en: a batch of one, as layers expect a batch dimension
        # zh: 大小为一的批次，因为各层需要批次维度
        return loss_fn(functional_call(model, values, (x[None],)), y[None])

    return vmap(grad(loss), in_dims=(None, 0, 0))(values, inputs, targets)


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.GroupNorm(1, 2), nn.Flatten())
images.append(nn.Linear(8, 2))
labels, right, filled = torch.tensor([0, 1, 1]), [], []
loss_fn = nn.CrossEntropyLoss()
for model, x in ((dense, torch.randn(3, 3)), (images, torch.randn(3, 1, 3, 3))):
    each = per_sample_gradients(model, loss_fn, x, labels)
    filled += [p.grad is not None for p in model.parameters()]
    norms = sum(g.flatten(1).square().sum(1) for g in each.values()).sqrt()
    print("norm of each gradient:", [round(n, 3) for n in norms.tolist()])
    for i in range(3):
        model.zero_grad()
        loss_fn(model(x[i : i + 1]), labels[i : i + 1]).backward()
        for name, p in model.named_parameters():
            right.append(torch.allclose(each[name][i], p.grad, atol=1e-6))

print("the same as one backward() for each:", all(right))
assert all(right) and len(right) == 36  # claim: tr-func-per-sample-recipe-right
assert not any(filled)  # claim: tr-func-fills-no-grad
