import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

saved = []


# essential
# en: the input requires grad, as it does after a trained layer
# zh: 输入需要梯度，就像前面有要训练的层那样
def keeps_input(layer, x):
    x = x.clone().requires_grad_() * 1
    saved.clear()
    with saved_tensors_hooks(lambda t: saved.append(t.data_ptr()) or t, lambda t: t):
        y = layer(x)
    return x.data_ptr() in saved


# end
image, rows = torch.rand(4, 8, 6, 6), torch.rand(4, 8)
layers = {
    "Linear": (nn.Linear(8, 8), rows),
    "Conv2d": (nn.Conv2d(8, 8, 3), image),
    "BatchNorm2d in train()": (nn.BatchNorm2d(8), image),
    "BatchNorm2d in eval()": (nn.BatchNorm2d(8).eval(), image),
    "LayerNorm": (nn.LayerNorm(8), rows),
}
print(f"{'keeps its input?':22} {'trained':8} frozen")
frozen = {}
for name, (layer, x) in layers.items():
    trained = keeps_input(layer, x)
    frozen[name] = keeps_input(layer.requires_grad_(False), x)
    print(f"{name:22} {trained!s:8} {frozen[name]}")

assert not frozen["Linear"]  # claim: cost-frozen-linear-drops-its-input
assert frozen["Conv2d"]  # claim: cost-frozen-conv-keeps-its-input
assert frozen["BatchNorm2d in eval()"]  # claim: cost-frozen-norm-keeps-its-input
