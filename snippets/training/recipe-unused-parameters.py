import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


# essential
def unused(model, loss):
    wanted = {name: p for name, p in model.named_parameters() if p.requires_grad}
    found = torch.autograd.grad(
        loss, wanted.values(), allow_unused=True, retain_graph=True
    )
    return [name for name, grad in zip(wanted, found) if grad is None]


# end
_ = torch.manual_seed(0)
dense = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)
)
models = ((dense, torch.randn(5, 3)), (images, torch.randn(5, 1, 3, 3)))
_ = images[0].requires_grad_(False)
dense.spare = nn.Linear(1, 1)
x0 = models[0][1]
hidden = dense[1](dense[0](x0)).detach()
cut = dense[2](hidden).square().sum()
(model, x) = models[1]
used = model(x).square().sum()
print("not used, or before a detach:", unused(dense, cut))
print("all used, one frozen        :", unused(model, used))
used.backward()
# en: with use_reentrant=True, parameters inside are hidden from the function
# zh: 用 use_reentrant=True 时，函数看不到检查点里面的参数
flagged = torch.ones(1, 3, requires_grad=True)
inside = checkpoint(dense[0], flagged, use_reentrant=True).sum()
hidden = unused(dense[0], inside)
inside.backward()
trained = [p.grad is not None for p in dense[0].parameters()]
print("in a reentrant checkpoint   :", hidden)
print("  got a gradient all the same:", all(trained))
try:
    _ = unused(dense, checkpoint(dense[1], dense[0](x0), use_reentrant=True).sum())
except RuntimeError as error:
    message = str(error)
    print("layer before the checkpoint :", message.split(" or ")[0])

try:
    _ = unused(dense, cut.detach())
except RuntimeError as error:
    without = str(error)
    print("a loss without a history    :", without.split(" and ")[0])

assert "does not require grad" in without  # claim: tr-recipe-unused-no-history
assert "incompatible with .grad()" in message  # claim: tr-recipe-unused-reentrant-error
assert hidden == ["weight", "bias"] and all(
    trained
)  # claim: tr-recipe-unused-reentrant
right = ["0.weight", "0.bias", "spare.weight", "spare.bias"]
assert unused(dense, cut) == right  # claim: tr-recipe-unused-are-named
assert unused(images, model(x).sum()) == []  # claim: tr-recipe-frozen-are-not-unused
assert dense[2].weight.grad is None  # claim: tr-recipe-unused-fills-no-grad
