import torch
from torch import nn


# essential
def step_each(losses, optimizers):
    for loss, optimizer in zip(losses, optimizers, strict=True):
        params = [p for group in optimizer.param_groups for p in group["params"]]
        own = [p for p in params if p.requires_grad]
        optimizer.zero_grad()
        if own:
            loss.backward(inputs=own, retain_graph=True)
    for optimizer in optimizers:
        optimizer.step()


# end
_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
words = nn.Sequential(nn.Linear(4, 4), layer)
_ = layer.norm1.requires_grad_(False)
for model, x in ((images, torch.randn(5, 1, 3, 3)), (words, torch.randn(5, 6, 4))):
    parts = [list(model[0].parameters()), list(model[1:].parameters())]
    optimizers = [torch.optim.SGD(part, lr=0.1) for part in parts]
    output = model(x)
    losses = (output - 1).pow(4).mean(), (output + 1).pow(4).mean()
    right = []
    for loss, part in zip(losses, parts):
        trained = [p for p in part if p.requires_grad]
        grads = torch.autograd.grad(loss, trained, retain_graph=True)
        right += [(p, g, p - 0.1 * g) for p, g in zip(trained, grads)]
    # en: gradients left over from before
    # zh: 之前留下的梯度
    for p, *_ in right:
        p.grad = torch.ones_like(p)
    step_each(losses, optimizers)
    only_own = all(torch.equal(p.grad, g) for p, g, _ in right)
    stepped = all(torch.allclose(p, wanted) for p, _, wanted in right)
    print("gradient only of the own loss:", only_own, "| updated:", stepped)
    assert only_own  # claim: tr-recipe-only-its-loss
    assert stepped  # claim: tr-recipe-each-stepped
