import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

x = torch.randn(64, 256)
kept = {}


def pack(t):
    kept[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
    return t


# essential
# en: bytes that three layers keep for backward, without weights, each storage once
# zh: 三层为反向传播保存的字节数，权重不计，每块存储只算一次
def saved(activation, frozen):
    layers = [nn.Sequential(nn.Linear(256, 256), activation()) for _ in range(3)]
    _ = layers[1].requires_grad_(not frozen)
    own = {p.untyped_storage().data_ptr() for m in layers for p in m.parameters()}
    kept.clear()
    with saved_tensors_hooks(pack, lambda t: t):
        h = nn.Sequential(*layers)(x)
    return sum(kept[place] for place in kept.keys() - own)


# end
spared = {}
print("saved bytes")
for activation in (nn.GELU, nn.SiLU, nn.ReLU, nn.Tanh, nn.Sigmoid):
    trained, frozen = (saved(activation, on) for on in (False, True))
    spared[activation] = trained - frozen
    print(f"{activation.__name__:8} all trained {trained}, middle frozen {frozen}")

by_input = [spared[nn.GELU], spared[nn.SiLU]]
by_result = [spared[nn.ReLU], spared[nn.Tanh], spared[nn.Sigmoid]]
assert by_input == [x.nbytes] * 2  # claim: tr-frozen-middle-behind-gelu
assert by_result == [0, 0, 0]  # claim: tr-frozen-middle-behind-relu
