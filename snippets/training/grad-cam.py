import torch
from torch import nn


def grad_cam(model, layer, image, target=None):
    kept = {}

    def keep(module, args, out):
        kept["maps"] = out
        return out.clone()

    handle = layer.register_forward_hook(keep)
    logits = model(image)
    handle.remove()
    target = logits[0].argmax() if target is None else target
    (grad,) = torch.autograd.grad(logits[0, target], kept["maps"])
    weights = grad.mean(dim=(2, 3), keepdim=True)
    return (weights * kept["maps"]).sum(dim=1).relu().detach(), grad


torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(3, 8, 3, padding=1),
    nn.ReLU(),
    nn.Conv2d(8, 4, 3, padding=1),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(4, 5),
).eval()
image = torch.rand(1, 3, 8, 8)
cam, grad = grad_cam(model, model[2], image)
print(
    "shape of the map:",
    tuple(cam.shape),
    "| largest value:",
    round(cam.max().item(), 4),
)
assert cam.shape == (1, 8, 8) and cam.min() >= 0  # claim: cam-map
assert not image.requires_grad  # claim: cam-image-needs-no-flag
assert all(p.grad is None for p in model.parameters())  # claim: cam-writes-no-grad

changed = [module for module in model if isinstance(module, nn.ReLU)]
for relu in changed:
    relu.inplace = True
same_cam, _ = grad_cam(model, model[2], image)
print("same map with in-place ReLUs:", torch.equal(cam, same_cam))
assert torch.equal(cam, same_cam)  # claim: cam-in-place
for relu in changed:
    relu.inplace = False

seen = []
model[2].register_full_backward_hook(lambda m, inputs, outputs: seen.extend(outputs))
logits = model(image.requires_grad_())
logits[0, logits[0].argmax()].backward()
print("same gradient from a backward hook:", torch.allclose(grad, seen[0]))
assert torch.allclose(grad, seen[0])  # claim: cam-same-as-hook
