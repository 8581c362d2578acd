import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

x = torch.ones(64, 256)
kept = {}


def pack(t):
    kept[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
    return t


# essential
# en: bytes kept for backward, without the weights and the input, which exist anyway
# zh: 为反向传播保存的字节数；权重和输入本来就在，不计入
def saved(model):
    kept.clear()
    with saved_tensors_hooks(pack, lambda t: t):
        output = model(x)
    known = {t.untyped_storage().data_ptr() for t in (*model.parameters(), x)}
    del output
    return sum(size for place, size in kept.items() if place not in known)


# end
print("layers  train()   eval()   frozen  no_grad   (bytes kept)")
for depth in (1, 2, 4, 8):
    model = nn.Sequential(*[nn.Sequential(nn.Linear(256, 256), nn.ReLU())] * depth)
    recorded, evaluated = saved(model), saved(model.eval())
    with torch.no_grad():
        off = saved(model)
    frozen = saved(model.requires_grad_(False))
    print(f"{depth:6} {recorded:8} {evaluated:8} {frozen:8} {off:8}")
    assert recorded == depth * 64 * 256 * 4  # claim: ng-saved-grow-with-depth

assert evaluated == recorded  # claim: ng-eval-saves-no-memory
assert off == 0  # claim: ng-no-grad-keeps-nothing-for-backward
assert frozen == 0  # claim: ng-frozen-model-keeps-nothing-either
