import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

model = nn.TransformerEncoderLayer(16, 2, dim_feedforward=32, batch_first=True)
x = torch.rand(4, 32, 16)
own = {t.data_ptr() for t in (*model.parameters(), *model.buffers())}
sizes = {}


def pack(t):
    sizes[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes()
    return t


def saved():
    sizes.clear()
    with saved_tensors_hooks(pack, lambda t: t):
        y = model(x)
    return sum(sizes[place] for place in sizes if place not in own)


# essential
got = {"grad": saved()}
with torch.no_grad():
    got["no_grad"] = saved()

with torch.inference_mode():
    got["inference_mode"] = saved()

_ = model.eval()
got["eval()"] = saved()
_ = model.train().requires_grad_(False)
got["frozen"] = saved()
_ = x.requires_grad_()
got["frozen in the middle"] = saved()
# end
for name, size in got.items():
    print(f"{name}: {size}")

assert got["eval()"] < got["grad"] / 2  # claim: cost-transformer-eval-saves-less

# en: without dropout, training mode keeps as much as evaluation mode
# zh: 不用 Dropout 时，训练模式与评估模式保存的一样多
model = nn.TransformerEncoderLayer(16, 2, 32, dropout=0.0, batch_first=True)
own = {t.data_ptr() for t in model.parameters()}
x = x.detach()
assert saved() == got["eval()"]  # claim: cost-transformer-without-dropout
