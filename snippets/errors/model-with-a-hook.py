import io
import torch
from torch import nn


def build():
    model = nn.Linear(2, 1)
    handle = model.register_forward_hook(lambda module, args, out: None)
    return model, handle


model, handle = build()
file = io.BytesIO()
# essential
# en: wrong: the model and its hook
# zh: 错误：保存整个模型，连同钩子
try:
    torch.save(model, file)
except AttributeError as error:
    message = str(error)
    print("wrong:", message)

# en: right: the state has no hooks
# zh: 正确：状态里没有钩子
torch.save(model.state_dict(), file)
# end
assert "Can't pickle local object" in message  # claim: mod-hook-pickle
assert list(model.state_dict()) == ["weight", "bias"]  # claim: mod-hook-state
handle.remove()
file = io.BytesIO()
torch.save(model, file)
assert file.tell() > 0  # claim: mod-hook-removed
file = io.BytesIO()
model.weight.register_hook(lambda gradient: 0 * gradient)
torch.save(model, file)
file.seek(0)
loaded = torch.load(file, weights_only=False)
assert not loaded.weight._backward_hooks  # claim: mod-hook-of-a-parameter
