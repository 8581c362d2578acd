import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(16, 3) + 10


def changed(label, layer, mode, x=x):
    mean, batches = layer.running_mean.clone(), layer.num_batches_tracked.item()
    with mode:
        _ = layer(x)
    moved = not torch.equal(mean, layer.running_mean)
    counted = layer.num_batches_tracked.item() - batches
    print(f"{label:24} mean moved {moved!s:6} batches counted {counted}")
    return moved, counted


# essential
bn = nn.BatchNorm1d
train = changed("train()", bn(3), torch.enable_grad())
off = changed("train(), no_grad", bn(3), torch.no_grad())
inference = changed("train(), inference_mode", bn(3), torch.inference_mode())
evaluation = changed("eval()", bn(3).eval(), torch.enable_grad())
# end
image = torch.randn(4, 3, 5, 5) + 10
others = {"BatchNorm2d": nn.BatchNorm2d(3), "SyncBatchNorm": nn.SyncBatchNorm(3)}
for name, layer in others.items():
    moved = changed(f"{name}, no_grad", layer, torch.no_grad(), image)
    assert moved == off

assert train == off == inference == (True, 1)  # claim: eval-bn-moves-under-no-grad
assert evaluation == (False, 0)  # claim: eval-bn-stands-still-in-eval

layer = nn.BatchNorm1d(3)
names = [name for name, _ in layer.named_buffers()]
print("buffers:", names)
assert names[:2] == [
    "running_mean",
    "running_var",
]  # claim: eval-bn-statistics-are-buffers
flags = [buffer.requires_grad for buffer in layer.buffers()]
assert not any(flags)  # claim: eval-bn-statistics-need-no-grad
