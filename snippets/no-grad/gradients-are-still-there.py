import torch

layer = torch.nn.Linear(2, 1)
layer(torch.ones(1, 2)).sum().backward()
# essential
with torch.no_grad():
    grad = layer.weight.grad
    print(".grad:", grad.tolist(), "| requires_grad:", layer.weight.requires_grad)
    scaled = grad * 2
    grad.mul_(0.5)
    # end
    print("halved:", layer.weight.grad.tolist())
    print("grad * 2 requires grad:", scaled.requires_grad)

# en: a new layer has no gradient yet, inside the block or outside
# zh: 新建的层还没有梯度，在块内块外都是如此
with torch.no_grad():
    new = torch.nn.Linear(2, 1)
    print("new layer:", new.weight.grad, "| requires_grad:", new.weight.requires_grad)

assert grad is layer.weight.grad  # claim: ng-grad-readable-inside
assert layer.weight.grad.tolist() == [[0.5, 0.5]]  # claim: ng-grad-writable-inside
assert (
    new.weight.grad is None and new.weight.requires_grad
)  # claim: ng-new-layer-no-grad-yet
