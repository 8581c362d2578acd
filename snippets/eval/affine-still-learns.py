import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(8, 1)
upstream = torch.randn(8, 1)


def gradients(label, layer):
    inputs = x.clone().requires_grad_()
    (layer(inputs) * upstream).sum().backward()
    learns = layer.weight.grad is not None
    same = torch.allclose(inputs.grad, upstream, atol=1e-3)
    total = abs(inputs.grad.sum().item())
    print(f"{label:8} {learns!s:14} {same!s:24} {total < 1e-4}")
    return learns, same, total


print("mode     weight learns  input.grad = upstream    input.grad sums to 0")
train = gradients("train()", nn.BatchNorm1d(1))
evaluation = gradients("eval()", nn.BatchNorm1d(1).eval())
assert train[0] and evaluation[0]  # claim: eval-bn-affine-still-learns
assert train[2] < 1e-4 and not train[1]  # claim: eval-bn-train-gradient-through-mean
assert evaluation[1]  # claim: eval-bn-eval-is-affine
# essential
# en: a step changes weight and bias in eval mode too
# zh: 在评估模式下，更新一步也会改变 weight 和 bias
layer = nn.BatchNorm1d(1).eval()
layer(x).square().sum().backward()
torch.optim.SGD(layer.parameters(), lr=0.1).step()
# end
print("after a step in eval(): weight changed", layer.weight.item() != 1)
print("after a step in eval(): bias changed", layer.bias.item() != 0)
assert (
    layer.weight.item() != 1 and layer.bias.item() != 0
)  # claim: eval-bn-step-moves-both
