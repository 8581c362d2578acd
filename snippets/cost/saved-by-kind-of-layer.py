import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

sizes = {}
image = torch.rand(8, 16, 16, 16)
words = image.reshape(8, 256, 16)


def pack(t):
    sizes[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
    return t


# essential
# en: bytes that one layer keeps for backward, in units of its input
# en: weights and buffers are left out; the input requires grad
# zh: 一层为反向传播保存的字节数，以输入的大小为单位
# zh: 权重和缓冲区不计；输入需要梯度
def saved(layer, x):
    own = {t.data_ptr() for t in (*layer.parameters(), *layer.buffers())}
    sizes.clear()
    with saved_tensors_hooks(pack, lambda t: t):
        y = layer(x.clone().requires_grad_())
    return sum(sizes[place] for place in sizes if place not in own) / x.nbytes


# end
class Attention(nn.MultiheadAttention):
    def forward(self, x):
        return super().forward(x, x, x, need_weights=False)[0]


ratios = {
    "BatchNorm": saved(nn.BatchNorm2d(16), image),
    "ReLU": saved(nn.ReLU(), image),
    "LayerNorm": saved(nn.LayerNorm(16), words),
    "Linear": saved(nn.Linear(16, 16), words),
    "Conv2d": saved(nn.Conv2d(16, 16, 3, padding=1), image),
    "Dropout": saved(nn.Dropout(), image),
    "MaxPool": saved(nn.MaxPool2d(2), image),
    "Attention": saved(Attention(16, 2, batch_first=True), words),
}
print("layer saved")
for name, ratio in ratios.items():
    print(f"{name} {ratio:.3f}")

once = {ratios[name] for name in ("Linear", "Conv2d", "ReLU", "Dropout")}
assert once == {1}  # claim: cost-one-input-each
assert ratios["MaxPool"] == 1.5  # claim: cost-pooling-saves-wide-indices
assert (
    1 < ratios["BatchNorm"] < ratios["LayerNorm"] < 1.2
)  # claim: cost-norms-keep-statistics
most = max(ratios, key=ratios.get)
assert (
    most == "Attention" and 5 < ratios[most] < 5.2
)  # claim: cost-attention-saves-most
